import type { RosterEntered, RosterLine, RosterRow } from '@zhengxiang/application/contract';
import { Alert, Button, Checkbox, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useRefresh } from '../../api/hooks.ts';
import { useAttempt } from '../../api/use-attempt.ts';
import { ProblemAlert } from '../../ui/states.tsx';
import { RosterTable } from './roster-table.tsx';
import { cellsOf, columns, readCells } from './sheet.ts';
import { Slips } from './slips.tsx';
import { rosterColumns } from '@zhengxiang/application/contract';
import './roster.css';

const count = (lines: readonly RosterLine[], weight: string): number =>
  lines.reduce((sum, { notes }) => sum + notes.filter((note) => note.weight === weight).length, 0);

const useRoster = () => {
  const refresh = useRefresh();
  const { error, attempt } = useAttempt();
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly RosterLine[]>();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [entered, setEntered] = useState<RosterEntered>();
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await attempt(work);
    setBusy(false);
  };
  const check = (rows: readonly RosterRow[]): Promise<void> =>
    during(async () => setLines((await call('checkRoster', { body: { rows: [...rows] } })).lines));
  const read = async (): Promise<void> => {
    const sheet = readCells(cellsOf(text));
    setLeftOut(sheet.leftOut);
    await check(sheet.rows);
  };
  const enter = (): Promise<void> =>
    during(async () => {
      const done = await call('enterRoster', { body: { rows: (lines ?? []).map(({ row }) => row) } });
      setLines(done.lines);
      if (!done.entered) return;
      setEntered(done);
      await refresh();
    });
  return { text, setText, lines, setLines, leftOut, entered, error, busy, check, read, enter };
};

type Roster = ReturnType<typeof useRoster>;

/** Units and people out of a spreadsheet: pasted, looked at line by line, entered all at once, handed over on paper. */
export const RosterImport = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const roster = useRoster();
  const { entered, lines, error } = roster;
  return (
    <Modal
      open
      title="批量导入单位和人员"
      width="min(1240px, 96vw)"
      footer={null}
      onCancel={onClose}
      maskClosable={false}
    >
      {entered ? (
        <Handed entered={entered} onClose={onClose} />
      ) : lines ? (
        <Preview roster={roster} lines={lines} />
      ) : (
        <Paste roster={roster} />
      )}
      {error !== undefined && <ProblemAlert error={error} />}
    </Modal>
  );
};

const Paste = ({ roster: { text, setText, read, busy } }: { readonly roster: Roster }): ReactElement => (
  <>
    <p>
      在 Excel 里选中表格（连表头），复制，粘贴到下面。一行一个人；只写单位、不写姓名的，只建单位。
      简称、单位性质、账号可以空着，系统会提出建议，导入以前逐格看得到。
    </p>
    <p className="muted">{`表头：${columns.map((column) => rosterColumns[column]).join('、')}`}</p>
    <Input.TextArea
      aria-label="粘贴的表格"
      className="roster-paste"
      rows={10}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
    <div className="buttons" style={{ marginTop: 12 }}>
      <Button type="primary" disabled={text.trim() === ''} loading={busy} onClick={() => void read()}>
        核对
      </Button>
    </div>
  </>
);

const summary = (lines: readonly RosterLine[]): string => {
  const people = lines.filter(({ does }) => does === 'person' || does === 'unit-and-person').length;
  const there = lines.filter(({ does }) => does === 'exists').length;
  const units = lines.filter(({ does }) => does === 'unit' || does === 'unit-and-person').length;
  return `新建 ${String(units)} 个单位、${String(people)} 人${there > 0 ? `；${String(there)} 行已经有了，不动` : ''}`;
};

interface PreviewProps {
  readonly roster: Roster;
  readonly lines: readonly RosterLine[];
}

const Preview = ({ roster, lines }: PreviewProps): ReactElement => {
  const [looked, setLooked] = useState(false);
  const [changed, setChanged] = useState(false);
  const [wrong, doubtful] = [count(lines, 'wrong'), count(lines, 'doubtful')];
  const put = (at: number, row: RosterRow): void => {
    setChanged(true);
    setLooked(false);
    roster.setLines(lines.map((line, index) => (index === at ? { ...line, row } : line)));
  };
  const again = async (): Promise<void> => {
    await roster.check(lines.map(({ row }) => row));
    setChanged(false);
  };
  return (
    <>
      <Alert
        type={wrong > 0 ? 'error' : doubtful > 0 ? 'warning' : 'success'}
        showIcon
        role="status"
        title={
          wrong > 0
            ? `有 ${String(wrong)} 处要改，改好以后才能导入；现在什么都没有导入`
            : `${summary(lines)}${doubtful > 0 ? `；有 ${String(doubtful)} 处要您核对` : ''}`
        }
        description={roster.leftOut.length > 0 && `没有用到的列：${roster.leftOut.join('、')}`}
        style={{ marginBottom: 12 }}
      />
      <RosterTable lines={lines} put={put} />
      {doubtful > 0 && wrong === 0 && (
        <Checkbox checked={looked} onChange={(event) => setLooked(event.target.checked)}>
          {`${String(doubtful)} 处已经逐一核对`}
        </Checkbox>
      )}
      <div className="buttons" style={{ marginTop: 12 }}>
        <Button
          type={changed || wrong > 0 ? 'default' : 'primary'}
          loading={roster.busy}
          disabled={changed || wrong > 0 || (doubtful > 0 && !looked)}
          onClick={() => void roster.enter()}
        >
          导入
        </Button>
        <Button type={changed ? 'primary' : 'default'} loading={roster.busy} onClick={() => void again()}>
          重新核对
        </Button>
        <Button onClick={() => roster.setLines(undefined)}>返回粘贴</Button>
      </div>
    </>
  );
};

const Handed = ({
  entered,
  onClose,
}: {
  readonly entered: RosterEntered;
  readonly onClose: () => void;
}): ReactElement => (
  <>
    <Alert
      type="success"
      showIcon
      role="status"
      title={`已导入：${String(entered.units)} 个单位，${String(entered.slips.length)} 人`}
      description="初始密码只在这里显示一次。请现在打印账号条，剪开后当面交给本人；关闭以后只能一个一个重置。岗位要安全管理岗确认的，确认以后才能登录。"
      style={{ marginBottom: 12 }}
    />
    <div
      className="read-table"
      style={{ maxHeight: '50vh', overflow: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label="账号和初始密码"
    >
      <table>
        <thead>
          <tr>
            {['单位', '姓名', '岗位', '账号', '初始密码'].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entered.slips.map((slip) => (
            <tr key={slip.login}>
              <td>{slip.unit}</td>
              <td>{slip.name}</td>
              <td>{slip.posts}</td>
              <td>{slip.login}</td>
              <td className="said">{slip.password}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <div className="buttons" style={{ marginTop: 12 }}>
      {entered.slips.length > 0 && <Slips slips={entered.slips} />}
      <Button type="primary" onClick={onClose}>
        都交出去了，关闭
      </Button>
    </div>
  </>
);
