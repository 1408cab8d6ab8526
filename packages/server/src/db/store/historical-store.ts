import {
  historicalEntryOf,
  type LedgerStore,
  type NewHistorical,
  type WithdrawnHistorical,
} from '@zhengxiang/application';
import type { LedgerReading } from '@zhengxiang/application/contract';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { historicalProject, historicalRevision, historicalWithdrawal, ledgerImport } from '../schema/project-list.ts';
import { dropEntries, putEntries } from './put-entry.ts';

type Records = Pick<
  LedgerStore,
  'putHistoricals' | 'withdrawRevisions' | 'restoreHistoricals' | 'removeHistoricals' | 'findHistorical'
>;
type OwnedReading = NewHistorical['reading'];

const putHistoricals = async (tx: Tx, given: readonly NewHistorical[]): Promise<void> => {
  if (given.length === 0) return;
  const records = given.map(({ id, key, revision, reading, viewers }) => ({
    id,
    key,
    ownerId: reading.ownerId,
    name: reading.name,
    asRead: reading,
    revision,
    viewers: [...viewers],
    withdrawn: false,
  }));
  await tx
    .insert(historicalProject)
    .values(records)
    .onConflictDoUpdate({
      target: historicalProject.id,
      set: {
        ownerId: sql`excluded.owner_id`,
        name: sql`excluded.name`,
        asRead: sql`excluded.as_read`,
        revision: sql`excluded.revision`,
        viewers: sql`excluded.viewers`,
        withdrawn: sql`excluded.withdrawn`,
      },
    });
  await tx.insert(historicalRevision).values(
    given.map(({ id, revision, importId, row, written, reading, warnings }) => ({
      historicalId: id,
      revision,
      importId,
      rowNumber: row,
      asWritten: written,
      asRead: reading,
      warnings,
    })),
  );
  await putEntries(tx, given.map(historicalEntryOf));
};

const ofRevision = and(
  eq(historicalWithdrawal.historicalId, historicalRevision.historicalId),
  eq(historicalWithdrawal.revision, historicalRevision.revision),
);

/** A statement takes so many rows without running out of parameters. */
const rowsAtOnce = 1000;

type Withdrawal = Parameters<LedgerStore['withdrawRevisions']>[0];

interface RevisionKey {
  readonly id: string;
  readonly revision: number;
}

/** What an import said, all of it or of some rows, as far as it has not been taken back. */
const revisionsToWithdraw = (tx: Tx, { importId, rows }: Withdrawal): Promise<RevisionKey[]> =>
  tx
    .select({ id: historicalRevision.historicalId, revision: historicalRevision.revision })
    .from(historicalRevision)
    .leftJoin(historicalWithdrawal, ofRevision)
    .where(
      and(
        eq(historicalRevision.importId, importId),
        isNull(historicalWithdrawal.historicalId),
        ...(rows === undefined ? [] : [inArray(historicalRevision.rowNumber, [...rows])]),
      ),
    );

const noteWithdrawals = async (
  tx: Tx,
  { importId, by, at }: Withdrawal,
  meant: readonly RevisionKey[],
): Promise<void> => {
  for (let from = 0; from < meant.length; from += rowsAtOnce)
    await tx
      .insert(historicalWithdrawal)
      .values(
        meant
          .slice(from, from + rowsAtOnce)
          .map(({ id, revision }) => ({ historicalId: id, revision, importId, withdrawnBy: by, withdrawnAt: at })),
      );
};

/** How records stand now: the newest revision of each that nobody took back. */
const standingRevisions = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectDistinctOn([historicalRevision.historicalId], {
      historicalId: historicalRevision.historicalId,
      revision: historicalRevision.revision,
      asRead: historicalRevision.asRead,
      warnings: historicalRevision.warnings,
    })
    .from(historicalRevision)
    .leftJoin(historicalWithdrawal, ofRevision)
    .where(and(isNull(historicalWithdrawal.historicalId), inArray(historicalRevision.historicalId, [...ids])))
    .orderBy(historicalRevision.historicalId, desc(historicalRevision.revision));

const withdrawRevisions = async (tx: Tx, given: Withdrawal): Promise<readonly WithdrawnHistorical[]> => {
  const meant = await revisionsToWithdraw(tx, given);
  if (meant.length === 0) return [];
  await noteWithdrawals(tx, given, meant);
  const touched = [...new Map(meant.sort((a, b) => a.revision - b.revision).map((one) => [one.id, one])).values()];
  const left = await standingRevisions(
    tx,
    touched.map(({ id }) => id),
  );
  const standing = new Map(left.map((one) => [one.historicalId, one]));
  return touched.map(({ id, revision }): WithdrawnHistorical => {
    const found = standing.get(id);
    return {
      id,
      revision,
      ...(found && {
        standing: {
          revision: found.revision,
          reading: found.asRead as OwnedReading,
          warnings: found.warnings as string[],
        },
      }),
    };
  });
};

const findHistorical: (tx: Tx) => LedgerStore['findHistorical'] = (tx) => async (id) => {
  const [record] = await tx.select().from(historicalProject).where(eq(historicalProject.id, id));
  if (!record) return undefined;
  const rows = await tx
    .select({ revision: historicalRevision, source: ledgerImport, gone: historicalWithdrawal })
    .from(historicalRevision)
    .innerJoin(ledgerImport, eq(ledgerImport.id, historicalRevision.importId))
    .leftJoin(historicalWithdrawal, ofRevision)
    .where(eq(historicalRevision.historicalId, id))
    .orderBy(desc(historicalRevision.revision));
  return {
    viewers: record.viewers,
    view: {
      id,
      withdrawn: record.withdrawn,
      reading: record.asRead as LedgerReading,
      revisions: rows.map(({ revision, source, gone }) => ({
        revision: revision.revision,
        importedAt: source.importedAt.toISOString(),
        importedBy: source.importedByName,
        fileName: source.fileName,
        sha256: source.sha256,
        sheet: source.sheet,
        row: revision.rowNumber,
        written: revision.asWritten as { heading: string; text: string; cell?: string }[],
        reading: revision.asRead as LedgerReading,
        warnings: revision.warnings as string[],
        importId: source.id,
        withdrawn: gone && { at: gone.withdrawnAt.toISOString(), by: gone.withdrawnBy },
      })),
    },
  };
};

/** Projects of old ledgers: how they stand, and what each import said of them. */
export const historicalStore = (tx: Tx): Records => ({
  putHistoricals: (given) => putHistoricals(tx, given),
  withdrawRevisions: (given) => withdrawRevisions(tx, given),
  restoreHistoricals: async (given) => {
    for (const { id, reading, viewers } of given)
      await tx
        .update(historicalProject)
        .set({ ownerId: reading.ownerId, name: reading.name, asRead: reading, viewers: [...viewers] })
        .where(eq(historicalProject.id, id));
    for (let from = 0; from < given.length; from += rowsAtOnce)
      await putEntries(tx, given.slice(from, from + rowsAtOnce).map(historicalEntryOf));
  },
  removeHistoricals: async (ids) => {
    if (ids.length === 0) return;
    await tx
      .update(historicalProject)
      .set({ withdrawn: true })
      .where(inArray(historicalProject.id, [...ids]));
    await dropEntries(tx, ids);
  },
  findHistorical: findHistorical(tx),
});
