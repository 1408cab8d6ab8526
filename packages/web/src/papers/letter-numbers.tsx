import type { LetterNumbersView } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Button, Input, InputNumber, Segmented, Table, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { Section } from '../ui/parts.tsx';

type Line = LetterNumbersView['lines'][number];
type Waiting = LetterNumbersView['waiting'][number];

const what: Readonly<Record<Line['what'], { readonly name: string; readonly colour: string }>> = {
  letter: { name: '本系统文书', colour: 'blue' },
  reserved: { name: '预留', colour: 'default' },
  unused: { name: '空号', colour: 'default' },
  gap: { name: '待说明', colour: 'orange' },
};

const words = ({ from, to }: Line): string => (from === to ? String(from) : `${String(from)}—${String(to)}`);

/** Sends one change and shows what it says; the register is read anew after it. */
const useChange = () => {
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const change = async (send: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await send();
      await refresh();
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { change, error, busy };
};

/** A letter that waits for the number of the office's register. */
const Waits = ({
  one,
  series,
  year,
}: {
  readonly one: Waiting;
  readonly series: string;
  readonly year: number;
}): ReactElement => {
  const [place, setPlace] = useState<number | null>(null);
  const { change, error, busy } = useChange();
  const give = () => change(() => call('giveNumber', { params: { id: one.id }, body: { year, place: place ?? 0 } }));
  return (
    <li style={{ padding: '6px 0' }}>
      <Link to="/projects/$id" params={{ id: one.caseId }} search={{ tab: 'papers' }}>
        {one.title}
      </Link>
      <span className="buttons" style={{ marginLeft: 12 }}>
        {`${series}〔${String(year)}〕`}
        <InputNumber aria-label={`${one.title}的字号`} min={1} precision={0} value={place} onChange={setPlace} />号
        <Button size="small" type="primary" loading={busy} disabled={place === null} onClick={() => void give()}>
          登记字号
        </Button>
      </span>
      {error !== undefined && <ProblemAlert error={error} />}
    </li>
  );
};

/** A range of the office, or numbers that nothing was issued under. */
const NoteForm = ({ year }: { readonly year: number }): ReactElement => {
  const [kind, setKind] = useState<'reserved' | 'unused'>('reserved');
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const { change, error, busy } = useChange();
  const send = async (): Promise<void> => {
    const body = { year, kind, from: from ?? 0, to: to ?? from ?? 0, reason };
    if (await change(() => call('noteNumbers', { body }))) {
      setFrom(null);
      setTo(null);
      setReason('');
    }
  };
  return (
    <div style={{ margin: '8px 0' }}>
      <div className="buttons" style={{ flexWrap: 'wrap' }}>
        <Segmented
          aria-label="登记什么"
          value={kind}
          options={[
            { value: 'reserved', label: '预留号段' },
            { value: 'unused', label: '空号' },
          ]}
          onChange={(value) => setKind(value === 'unused' ? 'unused' : 'reserved')}
        />
        <InputNumber aria-label="起始号" placeholder="起始号" min={1} precision={0} value={from} onChange={setFrom} />—
        <InputNumber aria-label="截止号" placeholder="截止号" min={1} precision={0} value={to} onChange={setTo} />
        <Input
          aria-label="缘由"
          placeholder={kind === 'reserved' ? '缘由，如：本单位其他发文' : '缘由，如：误跳一号，未用'}
          maxLength={200}
          style={{ width: 260 }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button loading={busy} disabled={from === null || reason.trim() === ''} onClick={() => void send()}>
          登记
        </Button>
      </div>
      <p className="muted">
        自动编号绕过预留的号。系统启用前已经用到第几号的，把 1 号到那个号登记为预留，自动编号就从下一个号起。
      </p>
      {error !== undefined && <ProblemAlert error={error} />}
    </div>
  );
};

const Lines = ({ view }: { readonly view: LetterNumbersView }): ReactElement => (
  <Table<Line>
    size="small"
    rowKey={(line) => String(line.from)}
    dataSource={[...view.lines].reverse()}
    pagination={{ pageSize: 10, hideOnSinglePage: true }}
    scroll={{ x: 640 }}
    locale={{ emptyText: '这一年还没有字号。' }}
    columns={[
      { title: '号', width: 110, render: (_value, line) => words(line) },
      {
        title: '去向',
        width: 110,
        render: (_value, line) => <Tag color={what[line.what].colour}>{what[line.what].name}</Tag>,
      },
      {
        title: '文书或缘由',
        render: (_value, line) =>
          line.caseId === null ? (
            (line.reason ?? '没有用过，请登记为空号并写明缘由')
          ) : (
            <Link to="/projects/$id" params={{ id: line.caseId }} search={{ tab: 'papers' }}>
              {line.title}
            </Link>
          ),
      },
      { title: '登记人', width: 100, render: (_value, line) => line.by ?? '' },
    ]}
  />
);

/** The organ's own numbers; nothing for who issues no numbered letters. */
export const LetterNumbers = (): ReactElement | null => {
  const [year, setYear] = useState(() => new Date().getFullYear());
  const read = useRead('letterNumbers', { query: { year } });
  const { change, error, busy } = useChange();
  if (read.error)
    return read.error instanceof ProblemError && read.error.problem.code === 'not-found' ? null : (
      <ProblemAlert error={read.error} />
    );
  const view = read.data;
  if (!view) return null;
  return (
    <div className="card" style={{ marginBottom: 12 }} data-letter-numbers={view.series}>
      <Section title={`发文字号（${view.series}）`}>
        <div className="buttons" style={{ flexWrap: 'wrap' }}>
          <InputNumber
            aria-label="年度"
            min={2000}
            max={2100}
            precision={0}
            value={year}
            onChange={(value) => setYear(value ?? year)}
          />
          年
          <Segmented
            aria-label="怎样编号"
            disabled={busy}
            value={view.byHand ? 'by-hand' : 'automatic'}
            options={[
              { value: 'automatic', label: '自动编号' },
              { value: 'by-hand', label: '按本单位发文登记簿逐份登记' },
            ]}
            onChange={(value) => void change(() => call('numberByHand', { body: { on: value === 'by-hand', year } }))}
          />
        </div>
        {error !== undefined && <ProblemAlert error={error} />}
        {view.waiting.length > 0 && (
          <>
            <h3>{`等字号的文书（${String(view.waiting.length)} 份），登记后出具`}</h3>
            <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
              {view.waiting.map((one) => (
                <Waits key={one.id} one={one} series={view.series} year={Number(one.issuedOn.slice(0, 4))} />
              ))}
            </ul>
          </>
        )}
        <NoteForm year={year} />
        <Lines view={view} />
      </Section>
    </div>
  );
};
