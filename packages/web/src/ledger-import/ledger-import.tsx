import { Link } from '@tanstack/react-router';
import {
  ledgerFieldNames,
  ledgerOutcomeNames,
  type LedgerField,
  type LedgerImported,
  type LedgerPreview,
} from '@zhengxiang/application/contract';
import { Alert, Button, InputNumber, Select, Upload } from 'antd';
import { useState, type ReactElement } from 'react';
import { call, type CallOf } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { upload } from '../api/upload.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { ImportRecords } from './import-records.tsx';
import './ledger.css';
import { AmountUnits, takenSums } from './amount-units.tsx';
import { LeftColumns } from './left-columns.tsx';
import { ColumnMapping, columnsWith } from './mapping.tsx';
import { LedgerRows, stateOfRow } from './row-table.tsx';
import { UnitMapping } from './units.tsx';

type Choices = CallOf<'previewLedger'>['body'];

/** Without these no row can be anything. */
const required = ['owner', 'name'] as const;

/** 旧台账导入: file, meaning of columns and units, every row with its faults, then the import. */
export const LedgerImportScreen = (): ReactElement => {
  const organisations = useRead('organisations', {}).data ?? [];
  const refresh = useRefresh();
  const [choices, setChoices] = useState<Choices>();
  const [preview, setPreview] = useState<LedgerPreview>();
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [done, setDone] = useState<LedgerImported>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const look = (next: Choices): Promise<void> =>
    guarded(async () => {
      const read = await call('previewLedger', { body: next });
      setChoices(next);
      setPreview(read);
      setDone(undefined);
    });
  const open = (file: File): Promise<void> =>
    guarded(async () => {
      const stored = await upload(file, () => undefined);
      setTicked([]);
      setPreview(undefined);
      await look({ fileId: stored.id });
    });
  const take = (): Promise<void> =>
    guarded(async () => {
      if (!choices || !preview) return;
      const { sheet, headingRow, headingRows, columns } = preview;
      const understood = { ...choices, sheet, headingRow, headingRows, columns };
      setDone(await call('importLedger', { body: { ...understood, ticked: [...ticked] } }));
      setPreview(await call('previewLedger', { body: understood }));
      await refresh();
    });

  /** The sheet, heading and columns as they are shown stay; what is changed here comes on top. */
  const choose = (changed: Partial<Choices>): void => {
    if (!choices || !preview) return;
    const { sheet, headingRow, headingRows, columns } = preview;
    void look({ ...choices, sheet, headingRow, headingRows, columns, ...changed });
  };
  /** Another sheet or heading: what was said of the columns and rows before says nothing of it. */
  const turnTo = (place: Pick<Choices, 'sheet' | 'headingRow' | 'headingRows'>): void => {
    if (!choices || !preview) return;
    setTicked([]);
    void look({ fileId: choices.fileId, units: choices.units, sheet: preview.sheet, ...place });
  };
  const put = (column: number, field: LedgerField): void => {
    if (preview)
      choose({ columns: columnsWith(preview.columns, column, { field, unit: preview.columns[column]?.unit ?? null }) });
  };

  const missing = required
    .filter((field) => preview && !preview.columns.some((column) => column.field === field))
    .map((field) => `“${ledgerFieldNames[field]}”`);
  const good = preview?.rows.filter((row) => stateOfRow(row) === 'good') ?? [];
  const chosen = preview?.rows.filter((row) => stateOfRow(row) === 'doubtful' && ticked.includes(row.row)) ?? [];
  const others = preview?.sheetRows.filter(({ name, rows }) => rows > 0 && name !== preview.sheet) ?? [];
  return (
    <div className="page">
      <div className="title-row">
        <h1 className="page-title">旧台账导入</h1>
        <Link className="button-link" to="/projects">
          返回项目库
        </Link>
      </div>
      <p className="muted">
        把办法施行以前的项目台账（xlsx 或 csv）收进项目库，标为“历史台账”。它们只供查询和统计，不进入办法规定的流程。
        有错误的行不会导入，有疑问的行要逐行勾选；同一份文件再导入一次不会有变化，改正后的文件会更新原来的记录并保留历史。
      </p>
      {error !== undefined && <ProblemAlert error={error} />}
      <section className="ledger-step" aria-busy={busy}>
        <h2>1. 选择文件</h2>
        <div className="buttons">
          <Upload
            accept=".xlsx,.csv"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(file) => {
              void open(file);
              return false;
            }}
          >
            <Button type={preview ? 'default' : 'primary'} loading={busy}>
              {preview ? '换一份文件' : '选择 xlsx 或 csv 文件'}
            </Button>
          </Upload>
          {preview && choices && (
            <>
              <strong style={{ alignSelf: 'center' }}>{preview.fileName}</strong>
              {preview.sheets.length > 1 && (
                <Select
                  aria-label="工作表"
                  value={preview.sheet}
                  options={preview.sheetRows.map(({ name, rows, hidden }) => ({
                    value: name,
                    label: `工作表：${name}（${rows === 0 ? '没有台账' : `${String(rows)} 行`}${hidden ? '，隐藏' : ''}）`,
                  }))}
                  onChange={(sheet: string) => turnTo({ sheet })}
                  popupMatchSelectWidth={false}
                />
              )}
              <InputNumber
                aria-label="标题在第几行"
                prefix="标题在第"
                suffix="行"
                min={1}
                max={1000}
                style={{ width: 150 }}
                value={preview.headingRow}
                onChange={(headingRow) => {
                  if (headingRow !== null) turnTo({ headingRow });
                }}
              />
              <Select
                aria-label="标题占几行"
                value={preview.headingRows}
                options={[1, 2].map((value) => ({ value, label: `标题占 ${String(value)} 行` }))}
                onChange={(headingRows: number) => turnTo({ headingRow: preview.headingRow, headingRows })}
              />
            </>
          )}
        </div>
        {others.length > 0 && (
          <p className="ledger-doubt" style={{ margin: '8px 0 0' }}>
            {`一次读一个工作表。还有别的工作表有内容：${others
              .map(({ name, rows, hidden }) => `${name}（${String(rows)} 行${hidden ? '，隐藏' : ''}）`)
              .join('、')}，导入后再选它们。`}
          </p>
        )}
      </section>
      {preview && choices && (
        <>
          <section className="ledger-step">
            <h2>2. 各列的含义（按标题读出，可以改）</h2>
            <LeftColumns preview={preview} put={put} />
            <ColumnMapping preview={preview} change={(columns) => choose({ columns })} />
          </section>
          {preview.amounts.some(({ count }) => count > 0) && (
            <section className="ledger-step">
              <h2>3. 金额单位</h2>
              <AmountUnits
                preview={preview}
                choose={(units) =>
                  choose({
                    columns: preview.columns.map((one, column) => ({ ...one, unit: units.get(column) ?? one.unit })),
                  })
                }
              />
            </section>
          )}
          {missing.length > 0 && (
            <Alert
              type="warning"
              showIcon
              role="status"
              style={{ marginBottom: 12 }}
              title={`没有找到${missing.join('和')}这一列，还不能核对`}
              description="请先改“标题在第几行”，让上面显示台账的列名；列名认不出的，在上面为那一列选择含义。文件不是台账的，换一份文件。"
            />
          )}
        </>
      )}
      {preview && choices && missing.length === 0 && (
        <>
          <section className="ledger-step">
            <h2>4. 单位对应</h2>
            <UnitMapping
              units={preview.units}
              organisations={organisations}
              change={(units) => choose({ units: { ...choices.units, ...units } })}
            />
          </section>
          <section className="ledger-step">
            <h2>5. 逐行核对</h2>
            <LedgerRows
              preview={preview}
              ticked={ticked}
              tick={setTicked}
              projects={choices.projects ?? []}
              sayProject={(row, is) =>
                choose({ projects: [...(choices.projects ?? []).filter((one) => one !== row), ...(is ? [row] : [])] })
              }
            />
            <TakenWords preview={preview} rows={[...good, ...chosen]} />
            <div className="buttons" style={{ marginTop: 12 }}>
              <Button
                type="primary"
                loading={busy}
                disabled={good.length + chosen.length === 0}
                onClick={() => void take()}
              >
                {`导入 ${String(good.length + chosen.length)} 行（其中有疑问、已勾选 ${String(chosen.length)} 行）`}
              </Button>
            </div>
            {done && <Outcome done={done} />}
          </section>
        </>
      )}
      <ImportRecords />
    </div>
  );
};

/** What the import will come to, in figures that everybody knows the size of. */
const TakenWords = ({
  preview,
  rows,
}: {
  readonly preview: LedgerPreview;
  readonly rows: LedgerPreview['rows'];
}): ReactElement | null => {
  const sums = takenSums(preview, new Set(rows.map(({ row }) => row)));
  return rows.length === 0 ? null : (
    <p className="ledger-taken" data-taken>
      {`将导入 ${String(rows.length)} 行${sums === '' ? '，没有金额' : `：${sums}`}。请核对数额是否合理。`}
    </p>
  );
};

const Outcome = ({ done }: { readonly done: LedgerImported }): ReactElement => (
  <Alert
    style={{ marginTop: 12 }}
    type={done.importId === null ? 'info' : 'success'}
    showIcon
    role="status"
    title={done.importId === null ? '没有变化：没有新的或更新的行' : '已导入'}
    description={
      <>
        {(Object.keys(ledgerOutcomeNames) as (keyof typeof ledgerOutcomeNames)[])
          .map((key) => `${ledgerOutcomeNames[key]} ${String(done.counts[key])} 行`)
          .join('，')}
        。 {done.importId !== null && <a href={`/api/ledger-imports/${done.importId}/report`}>下载导入报告</a>}
        {' · '}
        <Link to="/projects" search={{ origin: ['historical'] }}>
          在项目库中查看
        </Link>
      </>
    }
  />
);
