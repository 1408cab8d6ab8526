import type { LedgerField, LedgerPreview, TaskView } from '@zhengxiang/application/contract';
import { useState } from 'react';
import { call, type CallOf } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { upload } from '../api/upload.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { watched } from './import-progress.tsx';
import { columnsWith } from './mapping.tsx';

export type Choices = CallOf<'previewLedger'>['body'];
export type Place = Pick<Choices, 'sheet' | 'headingRow' | 'headingRows'>;

/** A file that has been read, and what was said of it. */
export interface Read {
  readonly preview: LedgerPreview;
  readonly choices: Choices;
}

const placeOf = ({ sheet, headingRow, headingRows, columns }: LedgerPreview) => ({
  sheet,
  headingRow,
  headingRows,
  columns,
});

/** An old ledger on its way in: the file as it is understood so far, and every way to understand it differently. */
export const useLedgerImport = () => {
  const refresh = useRefresh();
  const [read, setRead] = useState<Read>();
  const [ticked, tick] = useState<readonly number[]>([]);
  /** Rows that are good and that the person leaves out all the same. */
  const [dropped, drop] = useState<readonly number[]>([]);
  const [task, setTask] = useState<TaskView>();
  const { error, busy, attempt } = useAttempt();

  const look = async (choices: Choices): Promise<void> => {
    const preview = await call('previewLedger', { body: choices });
    setRead({ preview, choices });
    setTask(undefined);
  };
  const open = (file: File): Promise<boolean> =>
    attempt(async () => {
      const stored = await upload(file, () => undefined);
      tick([]);
      drop([]);
      setRead(undefined);
      await look({ fileId: stored.id });
    });
  const take = ({ preview, choices }: Read): Promise<boolean> =>
    attempt(async () => {
      const understood = { ...choices, ...placeOf(preview) };
      const body = { ...understood, ticked: [...ticked], dropped: [...dropped] };
      const ended = await watched(await call('startLedgerImport', { body }), setTask);
      if (ended.state !== 'done') return;
      setRead({ choices, preview: await call('previewLedger', { body: understood }) });
      await refresh();
    });
  /** The sheet, heading and columns as they are shown stay; what is changed here comes on top. */
  const choose = ({ preview, choices }: Read, changed: Partial<Choices>): void =>
    void attempt(() => look({ ...choices, ...placeOf(preview), ...changed }));
  /** Another sheet or heading: what was said of the columns and rows before says nothing of it. */
  const turnTo = ({ preview, choices }: Read, place: Place): void => {
    tick([]);
    drop([]);
    void attempt(() => look({ fileId: choices.fileId, units: choices.units, sheet: preview.sheet, ...place }));
  };
  const put = (of: Read, column: number, field: LedgerField): void => {
    const { columns } = of.preview;
    choose(of, { columns: columnsWith(columns, column, { field, unit: columns[column]?.unit ?? null }) });
  };
  return { read, ticked, tick, dropped, drop, task, error, busy, open, take, choose, turnTo, put };
};

export type LedgerImport = ReturnType<typeof useLedgerImport>;
