import {
  fewestForUsual,
  sortKeyOf,
  type HistoricalKnown,
  type LedgerStore,
  type NewImport,
} from '@zhengxiang/application';
import type { LedgerCounts, LedgerReading } from '@zhengxiang/application/contract';
import { fen } from '@zhengxiang/core';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { holdLock } from '../locks.ts';
import { historicalProject, historicalWithdrawal, ledgerImport, listEntry } from '../schema/project-list.ts';
import { organisation } from '../schema/registers.ts';
import { historicalStore } from './historical-store.ts';

/** What a file is compared with: earlier rows, projects under the law, usual costs. */
const besideLedgers = (
  tx: Tx,
): Pick<LedgerStore, 'lockLedgers' | 'historicalByKey' | 'governedProjects' | 'usualCost'> => ({
  async lockLedgers() {
    await holdLock(tx, 'legacyImports');
  },
  async historicalByKey(keys) {
    if (keys.length === 0) return new Map();
    const rows = await tx
      .select()
      .from(historicalProject)
      .where(inArray(historicalProject.key, [...keys]));
    return new Map(
      rows.map(({ key, id, revision, asRead, withdrawn }): [string, HistoricalKnown] => [
        key,
        { id, revision, reading: asRead as LedgerReading, withdrawn },
      ]),
    );
  },
  async governedProjects(ownerIds) {
    if (ownerIds.length === 0) return [];
    return tx
      .select({ ownerId: listEntry.ownerId, name: listEntry.name, number: listEntry.number })
      .from(listEntry)
      .where(and(eq(listEntry.origin, 'project'), inArray(listEntry.ownerId, [...ownerIds])));
  },
  async usualCost() {
    const cost = sql`coalesce(${listEntry.contractPrice}, ${listEntry.approvedAmount}, ${listEntry.budgetAmount})`;
    const [found] = await tx
      .select({
        count: sql<number>`count(${cost})::int`,
        middle: sql<string | null>`percentile_disc(0.5) within group (order by ${cost})::text`,
      })
      .from(listEntry)
      .where(sql`${cost} > 0`);
    return found && found.count >= fewestForUsual && found.middle !== null ? fen(Number(found.middle)) : undefined;
  },
});

/** The files that were taken in. */
const importRows = (
  tx: Tx,
): Pick<LedgerStore, 'addFormerUnit' | 'addLedgerImport' | 'ledgerImports' | 'findLedgerImport'> => ({
  async addFormerUnit({ id, name }) {
    await tx
      .insert(organisation)
      .values({ id, name, shortName: name, role: 'unit', active: false, sortKey: sortKeyOf(name) });
  },
  async addLedgerImport({ by, at, choices, headings, counts, report, ...given }) {
    await tx.insert(ledgerImport).values({
      ...given,
      choices,
      headings,
      counts,
      report,
      importedBy: by.personId,
      importedByName: by.name,
      organisationId: by.organisationId,
      importedAt: at,
    });
  },
  async ledgerImports() {
    const gone = tx
      .select({ importId: historicalWithdrawal.importId, count: sql<number>`count(*)::int`.as('gone') })
      .from(historicalWithdrawal)
      .groupBy(historicalWithdrawal.importId)
      .as('gone');
    const rows = await tx
      .select({ record: ledgerImport, withdrawn: gone.count })
      .from(ledgerImport)
      .leftJoin(gone, eq(gone.importId, ledgerImport.id))
      .orderBy(desc(ledgerImport.importedAt), desc(ledgerImport.id))
      .limit(200);
    return rows.map(({ record: { id, fileId, fileName, sheet, importedAt, importedByName, counts }, withdrawn }) => ({
      id,
      fileId,
      fileName,
      sheet,
      importedAt: importedAt.toISOString(),
      importedBy: importedByName,
      counts: counts as LedgerCounts,
      withdrawn: withdrawn ?? 0,
    }));
  },
  async findLedgerImport(id) {
    const [found] = await tx.select().from(ledgerImport).where(eq(ledgerImport.id, id));
    if (!found) return undefined;
    const { importedBy, importedByName, organisationId, importedAt, ...rest } = found;
    return {
      ...(rest as Omit<NewImport, 'by' | 'at'>),
      by: { personId: importedBy, name: importedByName, organisationId },
      at: importedAt,
    };
  },
});

/** Old ledgers: records, what each import said of them, and the imports. */
export const ledgerStore = (tx: Tx): LedgerStore => ({
  ...historicalStore(tx),
  ...besideLedgers(tx),
  ...importRows(tx),
});
