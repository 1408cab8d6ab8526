import { Link } from '@tanstack/react-router';
import {
  ledgerFieldNames,
  ledgerOutcomeNames,
  type LedgerImported,
  type LedgerPreview,
} from '@zhengxiang/application/contract';
import { Alert, Button, InputNumber, Select, Upload } from 'antd';
import { useState, type ReactElement } from 'react';
import { call, type CallOf } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { upload } from '../api/upload.ts';
import { ProblemAlert } from '../design/states.tsx';
import { ImportRecords } from '../ledger-import/import-records.tsx';
import '../ledger-import/ledger.css';
import { ColumnMapping } from '../ledger-import/mapping.tsx';
import { LedgerRows, stateOfRow } from '../ledger-import/row-table.tsx';
import { UnitMapping } from '../ledger-import/units.tsx';

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
      const { sheet, headingRow, columns } = preview;
      const imported = await call('importLedger', {
        body: { ...choices, sheet, headingRow, columns, ticked: [...ticked] },
      });
      setDone(imported);
      setPreview(await call('previewLedger', { body: { ...choices, sheet, headingRow, columns } }));
      await refresh();
    });

  const missing = required
    .filter((field) => preview && !preview.columns.some((column) => column.field === field))
    .map((field) => `“${ledgerFieldNames[field]}”`);
  const good = preview?.rows.filter((row) => stateOfRow(row) === 'good').length ?? 0;
  const chosen = preview?.rows.filter((row) => stateOfRow(row) === 'doubtful' && ticked.includes(row.row)).length ?? 0;
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
                  options={preview.sheets.map((sheet) => ({ value: sheet, label: `工作表：${sheet}` }))}
                  onChange={(sheet: string) => void look({ fileId: choices.fileId, sheet, units: choices.units })}
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
                  if (headingRow !== null)
                    void look({ fileId: choices.fileId, sheet: preview.sheet, headingRow, units: choices.units });
                }}
              />
            </>
          )}
        </div>
      </section>
      {preview && choices && (
        <>
          <section className="ledger-step">
            <h2>2. 各列的含义（按标题推定，可以改）</h2>
            <ColumnMapping
              preview={preview}
              change={(columns) =>
                void look({ ...choices, sheet: preview.sheet, headingRow: preview.headingRow, columns })
              }
            />
          </section>
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
            <h2>3. 单位对应</h2>
            <UnitMapping
              units={preview.units}
              organisations={organisations}
              change={(units) => void look({ ...choices, units: { ...choices.units, ...units } })}
            />
          </section>
          <section className="ledger-step">
            <h2>4. 逐行核对</h2>
            <LedgerRows preview={preview} ticked={ticked} tick={setTicked} />
            <div className="buttons" style={{ marginTop: 12 }}>
              <Button type="primary" loading={busy} disabled={good + chosen === 0} onClick={() => void take()}>
                {`导入 ${String(good + chosen)} 行（其中有疑问、已勾选 ${String(chosen)} 行）`}
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
