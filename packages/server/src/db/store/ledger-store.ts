import {
  fewestForUsual,
  historicalEntryOf,
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
import { historicalProject, historicalRevision, ledgerImport, listEntry } from '../schema/project-list.ts';
import { organisation } from '../schema/registers.ts';
import { putEntry } from './put-entry.ts';

/** Old ledgers: records, what each import said of them, and the imports. */
export const ledgerStore = (tx: Tx): LedgerStore => ({
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
      rows.map(({ key, id, revision, asRead }): [string, HistoricalKnown] => [
        key,
        { id, revision, reading: asRead as LedgerReading },
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
  async putHistorical(given) {
    const { id, key, revision, reading, written, warnings, row, importId, viewers } = given;
    const record = {
      key,
      ownerId: reading.ownerId,
      name: reading.name,
      asRead: reading,
      revision,
      viewers: [...viewers],
    };
    await tx
      .insert(historicalProject)
      .values({ id, ...record })
      .onConflictDoUpdate({ target: historicalProject.id, set: record });
    await tx.insert(historicalRevision).values({
      historicalId: id,
      revision,
      importId,
      rowNumber: row,
      asWritten: written,
      asRead: reading,
      warnings,
    });
    await putEntry(tx, historicalEntryOf(given));
  },
  async ledgerImports() {
    const rows = await tx
      .select()
      .from(ledgerImport)
      .orderBy(desc(ledgerImport.importedAt), desc(ledgerImport.id))
      .limit(200);
    return rows.map(({ id, fileId, fileName, sheet, importedAt, importedByName, counts }) => ({
      id,
      fileId,
      fileName,
      sheet,
      importedAt: importedAt.toISOString(),
      importedBy: importedByName,
      counts: counts as LedgerCounts,
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
  async findHistorical(id) {
    const [record] = await tx.select().from(historicalProject).where(eq(historicalProject.id, id));
    if (!record) return undefined;
    const rows = await tx
      .select({ revision: historicalRevision, source: ledgerImport })
      .from(historicalRevision)
      .innerJoin(ledgerImport, eq(ledgerImport.id, historicalRevision.importId))
      .where(eq(historicalRevision.historicalId, id))
      .orderBy(desc(historicalRevision.revision));
    return {
      viewers: record.viewers,
      view: {
        id,
        reading: record.asRead as LedgerReading,
        revisions: rows.map(({ revision, source }) => ({
          revision: revision.revision,
          importedAt: source.importedAt.toISOString(),
          importedBy: source.importedByName,
          fileName: source.fileName,
          sha256: source.sha256,
          sheet: source.sheet,
          row: revision.rowNumber,
          written: revision.asWritten as { heading: string; text: string }[],
          reading: revision.asRead as LedgerReading,
          warnings: revision.warnings as string[],
        })),
      },
    };
  },
});
