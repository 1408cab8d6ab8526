import type { LedgerPreview } from '@zhengxiang/application/contract';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { takenSums } from './amount-units.tsx';
import { ImportProgress } from './import-progress.tsx';
import { LedgerRows, stateOfRow } from './row-table.tsx';
import type { LedgerImport, Read } from './use-ledger-import.ts';

/** 5: every row with its faults, what the import will come to, and the import. */
export const CheckStep = ({ ledger, read }: { readonly ledger: LedgerImport; readonly read: Read }): ReactElement => {
  const { preview, choices } = read;
  const { ticked, tick, dropped, drop, choose, take, busy, task } = ledger;
  const projects = choices.projects ?? [];
  const good = preview.rows.filter((row) => stateOfRow(row) === 'good' && !dropped.includes(row.row));
  const chosen = preview.rows.filter((row) => stateOfRow(row) === 'doubtful' && ticked.includes(row.row));
  return (
    <section className="ledger-step">
      <h2>5. 逐行核对</h2>
      <LedgerRows
        preview={preview}
        ticked={ticked}
        tick={tick}
        dropped={dropped}
        drop={drop}
        projects={projects}
        sayProject={(row, is) =>
          choose(read, { projects: [...projects.filter((one) => one !== row), ...(is ? [row] : [])] })
        }
      />
      <TakenWords preview={preview} rows={[...good, ...chosen]} />
      <div className="buttons" style={{ marginTop: 12 }}>
        <Button
          type="primary"
          loading={busy}
          disabled={good.length + chosen.length === 0}
          onClick={() => void take(read)}
        >
          {`导入 ${String(good.length + chosen.length)} 行（其中有疑问、已勾选 ${String(chosen.length)} 行）`}
        </Button>
      </div>
      {task && <ImportProgress task={task} />}
    </section>
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
