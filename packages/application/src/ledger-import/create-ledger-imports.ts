import { fen, type Actor, type Fen, type PlainDate } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import type {
  HistoricalView,
  LedgerChoices,
  LedgerCounts,
  LedgerImported,
  LedgerImportRequest,
  LedgerImportView,
  LedgerPreview,
  LedgerWithdrawn,
} from '../contract/index.ts';
import { lawOn } from '../case/governing.ts';
import type {
  CaseReader,
  Laws,
  LedgerStore,
  NewHistorical,
  NewImport,
  RegisterStore,
  StandingHistorical,
  UnitOfWork,
} from '../ports/index.ts';
import { takesInLedgers } from '../project-list/create-project-lists.ts';
import { maySee } from '../case/viewers.ts';
import { checkFile, type CheckedFile, type CheckedRow, type FileFault, type LedgerWorld } from './check-file.ts';
import { cellAt, type RawFile } from './sheet.ts';

/** The background task that takes a ledger in. */
export const ledgerImportKind = 'ledger-import';

/** Someone without this desk is told so; whether a ledger exists is no secret. */
export type NotAllowed = { readonly kind: 'not-allowed' };
type Refused = FileFault | NotAllowed;

/** Old ledgers: read, checked, taken in row by row, and kept with their history. Nothing of it is a case of the law. */
export interface LedgerImports {
  preview(
    actor: Actor,
    file: RawFile,
    choices: LedgerChoices,
    today: PlainDate,
  ): Promise<{ readonly kind: 'preview'; readonly preview: LedgerPreview } | Refused>;
  /** Takes the rows without errors, and of those with warnings the ticked ones. The same file again changes nothing. */
  take(
    actor: Actor,
    file: RawFile,
    request: LedgerImportRequest,
    at: {
      readonly now: Date;
      readonly today: PlainDate;
      readonly newId: () => string;
      /** Told how many rows are written of how many; what it rejects with ends the import, and nothing of it stays. */
      readonly progress?: (done: number, total: number) => Promise<void>;
    },
  ): Promise<{ readonly kind: 'taken'; readonly imported: LedgerImported } | Refused>;
  /**
   * Takes an import back, the whole of it or some of its rows. A project stands again as an earlier import had it; one that no other
   * import knows leaves the list. The history keeps what was taken back, when and by whom. A second time changes nothing.
   */
  withdraw(
    actor: Actor,
    importId: string,
    rows: readonly number[] | undefined,
    at: { readonly now: Date; readonly today: PlainDate },
  ): Promise<{ readonly kind: 'withdrawn'; readonly withdrawn: LedgerWithdrawn } | NotAllowed | undefined>;
  imports(actor: Actor, today: PlainDate): Promise<readonly LedgerImportView[] | undefined>;
  report(actor: Actor, id: string, today: PlainDate): Promise<NewImport | undefined>;
  /** Article 10(1) read for the ledgers before the lists: the unit and whoever reads the yearly lists. */
  historical(actor: Actor, id: string, today: PlainDate): Promise<HistoricalView | undefined>;
}

/** Old ledgers beside the register of units. */
export interface ImportStore
  extends LedgerStore, Pick<RegisterStore, 'organisations'>, Pick<CaseReader, 'regulationCases'> {}

const viewersOf = (pack: LawPack, ownerId: string): readonly string[] => [
  `org:${ownerId}`,
  ...pack.listsVisibleTo.map((organ) => `role:${organ}`),
];

const fenOf = (amount: number | undefined): Fen | undefined => (amount === undefined ? undefined : fen(amount));

const worldOf = async (store: ImportStore, today: PlainDate, pack: LawPack): Promise<LedgerWorld> => ({
  usual: await store.usualCost(),
  threshold: fenOf(pack.parameters.find(({ name }) => name === 'entryThreshold')?.value),
  units: await store.organisations(),
  known: (keys) => store.historicalByKey(keys),
  governed: (owners) => store.governedProjects(owners),
  today,
});

/** So many rows are written in one go. */
const rowsAtOnce = 500;

const isFault = (checked: CheckedFile | FileFault): checked is FileFault => 'kind' in checked;

const outcomeOf = (row: CheckedRow, ticked: ReadonlySet<number>, dropped: ReadonlySet<number>): keyof LedgerCounts => {
  if (row.issues.some(({ level }) => level === 'error')) return 'faulty';
  if (row.standing === 'unchanged') return 'unchanged';
  if (dropped.has(row.row) || (row.issues.length > 0 && !ticked.has(row.row))) return 'unticked';
  return row.standing === 'new' ? 'added' : 'updated';
};

export const createLedgerImports = (ports: UnitOfWork<ImportStore> & Laws): LedgerImports => {
  const lawOf = (today: PlainDate): Promise<LawPack> => ports.snapshot((store) => lawOn(ports, store, today));

  const registerFormerUnits = async (
    store: ImportStore,
    checked: CheckedFile,
    newId: () => string,
  ): Promise<boolean> => {
    const names = checked.units.filter(({ chosen }) => chosen === 'new').map(({ written }) => written);
    for (const name of names) await store.addFormerUnit({ id: newId(), name });
    return names.length > 0;
  };

  return {
    async preview(actor, file, choices, today) {
      const pack = await lawOf(today);
      if (!takesInLedgers(pack, actor)) return { kind: 'not-allowed' };
      const checked = await ports.snapshot(async (store) =>
        checkFile(file, choices, await worldOf(store, today, pack)),
      );
      if (isFault(checked)) return checked;
      return { kind: 'preview', preview: { ...checked, rows: checked.rows.map(({ key: _key, ...row }) => row) } };
    },
    async take(actor, file, { ticked, dropped, ...choices }, { now, today, newId, progress }) {
      const pack = await lawOf(today);
      if (!takesInLedgers(pack, actor)) return { kind: 'not-allowed' };
      return ports.transaction(async (store) => {
        await store.lockLedgers();
        let checked = await checkFile(file, choices, await worldOf(store, today, pack));
        if (isFault(checked)) return checked;
        if (await registerFormerUnits(store, checked, newId)) {
          // The names are on the register now and mean themselves.
          const known = Object.entries(choices.units ?? {}).filter(([, chosen]) => chosen !== 'new');
          checked = await checkFile(
            file,
            { ...choices, units: Object.fromEntries(known) },
            await worldOf(store, today, pack),
          );
          if (isFault(checked)) return checked;
        }
        const [taken, left] = [new Set(ticked), new Set(dropped)];
        const outcomes = checked.rows.map((row) => ({ row, outcome: outcomeOf(row, taken, left) }));
        const count = (wanted: keyof LedgerCounts): number =>
          outcomes.filter(({ outcome }) => outcome === wanted).length;
        const counts: LedgerCounts = {
          added: count('added'),
          updated: count('updated'),
          unchanged: count('unchanged'),
          unticked: count('unticked'),
          faulty: count('faulty'),
        };
        if (counts.added + counts.updated === 0) return { kind: 'taken', imported: { importId: null, counts } };
        const importId = newId();
        await store.addLedgerImport({
          id: importId,
          fileId: file.id,
          sha256: file.sha256,
          fileName: file.name,
          sheet: checked.sheet,
          choices,
          headings: checked.headings,
          counts,
          report: outcomes.map(({ row, outcome }) => ({
            row: row.row,
            outcome,
            issues: row.issues.map(({ text }) => text),
            written: row.written,
          })),
          by: { personId: actor.personId, name: actor.name, organisationId: actor.organisationId },
          at: now,
        });
        const taking = outcomes.filter(({ outcome }) => outcome === 'added' || outcome === 'updated');
        await progress?.(0, taking.length);
        const known = await store.historicalByKey(checked.rows.map(({ key }) => key));
        const { headings } = checked;
        const records = taking.flatMap(({ row }): readonly NewHistorical[] => {
          const { ownerId } = row.reading;
          if (ownerId === null) return [];
          const before = known.get(row.key);
          return [
            {
              id: before?.id ?? newId(),
              key: row.key,
              revision: (before?.revision ?? 0) + 1,
              reading: { ...row.reading, ownerId },
              written: row.written.map((text, column) => ({
                heading: headings[column] ?? '',
                text,
                cell: cellAt(row.row, column),
              })),
              warnings: row.issues.map(({ text }) => text),
              row: row.row,
              importId,
              viewers: viewersOf(pack, ownerId),
              updatedOn: today,
            },
          ];
        });
        for (let at = 0; at < records.length; at += rowsAtOnce) {
          await store.putHistoricals(records.slice(at, at + rowsAtOnce));
          await progress?.(Math.min(at + rowsAtOnce, records.length), records.length);
        }
        return { kind: 'taken', imported: { importId, counts } };
      });
    },
    imports: async (actor, today) =>
      takesInLedgers(await lawOf(today), actor) ? ports.snapshot((store) => store.ledgerImports()) : undefined,
    report: async (actor, id, today) =>
      takesInLedgers(await lawOf(today), actor) ? ports.snapshot((store) => store.findLedgerImport(id)) : undefined,
    withdraw: async (actor, importId, rows, { now, today }) => {
      const pack = await lawOf(today);
      if (!takesInLedgers(pack, actor)) return { kind: 'not-allowed' };
      return ports.transaction(async (store) => {
        await store.lockLedgers();
        if (!(await store.findLedgerImport(importId))) return undefined;
        const touched = await store.withdrawRevisions({ importId, rows, by: actor.name, at: now });
        const removed = touched.flatMap(({ id, standing }) => (standing ? [] : [id]));
        const restored = touched.flatMap(({ id, revision, standing }): readonly StandingHistorical[] =>
          standing === undefined || standing.revision > revision
            ? []
            : [
                {
                  id,
                  reading: standing.reading,
                  warnings: standing.warnings,
                  viewers: viewersOf(pack, standing.reading.ownerId),
                  updatedOn: today,
                },
              ],
        );
        await store.removeHistoricals(removed);
        await store.restoreHistoricals(restored);
        const kept = touched.length - removed.length - restored.length;
        return { kind: 'withdrawn', withdrawn: { removed: removed.length, restored: restored.length, kept } };
      });
    },
    historical: async (actor, id, today) => {
      const mayWithdraw = takesInLedgers(await lawOf(today), actor);
      return ports.snapshot(async (store) => {
        const found = await store.findHistorical(id);
        return found && maySee(actor, found.viewers) ? { ...found.view, mayWithdraw } : undefined;
      });
    },
  };
};
