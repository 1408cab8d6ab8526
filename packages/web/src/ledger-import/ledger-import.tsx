import { Link } from '@tanstack/react-router';
import { ledgerFieldNames, type LedgerPreview } from '@zhengxiang/application/contract';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { AmountUnits } from './amount-units.tsx';
import { CheckStep } from './check-step.tsx';
import { FileStep } from './file-step.tsx';
import { ImportRecords } from './import-records.tsx';
import './ledger.css';
import { LeftColumns } from './left-columns.tsx';
import { ColumnMapping } from './mapping.tsx';
import { UnitMapping } from './units.tsx';
import { useLedgerImport, type LedgerImport, type Read } from './use-ledger-import.ts';

/** Without these no row can be anything. */
const required = ['owner', 'name'] as const;

const missingIn = ({ columns }: LedgerPreview): readonly string[] =>
  required
    .filter((field) => !columns.some((column) => column.field === field))
    .map((field) => `“${ledgerFieldNames[field]}”`);

/** 旧台账导入: file, meaning of columns and units, every row with its faults, then the import. */
export const LedgerImportScreen = (): ReactElement => {
  const ledger = useLedgerImport();
  const { read, error } = ledger;
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
      <FileStep ledger={ledger} />
      {read && <MeaningSteps ledger={ledger} read={read} />}
      {read && missingIn(read.preview).length === 0 && (
        <>
          <UnitStep ledger={ledger} read={read} />
          <CheckStep ledger={ledger} read={read} />
        </>
      )}
      <ImportRecords />
    </div>
  );
};

interface StepProps {
  readonly ledger: LedgerImport;
  readonly read: Read;
}

/** 2 and 3: what the columns mean, and in which unit their amounts are. */
const MeaningSteps = ({ ledger: { choose, put }, read }: StepProps): ReactElement => {
  const { preview } = read;
  const missing = missingIn(preview);
  return (
    <>
      <section className="ledger-step">
        <h2>2. 各列的含义（按标题读出，可以改）</h2>
        <LeftColumns preview={preview} put={(column, field) => put(read, column, field)} />
        <ColumnMapping preview={preview} change={(columns) => choose(read, { columns })} />
      </section>
      {preview.amounts.some(({ count }) => count > 0) && (
        <section className="ledger-step">
          <h2>3. 金额单位</h2>
          <AmountUnits
            preview={preview}
            choose={(units) =>
              choose(read, {
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
  );
};

/** 4: which unit of the register each name in the file is. */
const UnitStep = ({ ledger: { choose }, read }: StepProps): ReactElement => {
  const organisations = useRead('organisations', {}).data ?? [];
  return (
    <section className="ledger-step">
      <h2>4. 单位对应</h2>
      <UnitMapping
        units={read.preview.units}
        organisations={organisations}
        change={(units) => choose(read, { units: { ...read.choices.units, ...units } })}
      />
    </section>
  );
};
