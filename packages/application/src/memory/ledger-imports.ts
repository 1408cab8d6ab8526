import { fen } from '@zhengxiang/core';
import type { HistoricalView } from '../contract/index.ts';
import { fewestForUsual, historicalEntryOf } from '../ledger-import/historical-entry.ts';
import type { LedgerStore, NewHistorical } from '../ports/index.ts';
import { putEntry } from './entries.ts';
import { compare } from './order.ts';
import type { Tables } from './tables.ts';

const lastOf = (revisions: readonly NewHistorical[]): NewHistorical | undefined => revisions.at(-1);

const revisionsOf = (tables: Tables, revisions: readonly NewHistorical[]): HistoricalView['revisions'] =>
  [...revisions].reverse().flatMap(({ revision, importId, row, written, reading, warnings }) => {
    const source = tables.imports.get(importId);
    return source === undefined
      ? []
      : [
          {
            revision,
            importedAt: source.at.toISOString(),
            importedBy: source.by.name,
            fileName: source.fileName,
            sha256: source.sha256,
            sheet: source.sheet,
            row,
            written: [...written],
            reading,
            warnings: [...warnings],
          },
        ];
  });

const memoryImports = (
  tables: Tables,
): Pick<LedgerStore, 'addLedgerImport' | 'ledgerImports' | 'findLedgerImport'> => ({
  addLedgerImport: (given) => {
    tables.imports.set(given.id, given);
    return Promise.resolve();
  },
  ledgerImports: () =>
    Promise.resolve(
      tables.imports
        .values()
        .sort((a, b) => b.at.getTime() - a.at.getTime() || compare(b.id, a.id))
        .slice(0, 200)
        .map(({ id, fileId, fileName, sheet, at, by, counts }) => ({
          id,
          fileId,
          fileName,
          sheet,
          importedAt: at.toISOString(),
          importedBy: by.name,
          counts,
        })),
    ),
  findLedgerImport: (id) => Promise.resolve(tables.imports.get(id)),
});

/** Old ledgers: records, what each import said of them, and the imports. */
export const memoryLedgerImports = (tables: Tables): LedgerStore => ({
  ...memoryImports(tables),
  lockLedgers: () => Promise.resolve(),
  historicalByKey: (keys) =>
    Promise.resolve(
      new Map(
        tables.historical.values().flatMap((revisions) => {
          const last = lastOf(revisions);
          return last !== undefined && keys.includes(last.key)
            ? [[last.key, { id: last.id, revision: last.revision, reading: last.reading }] as const]
            : [];
        }),
      ),
    ),
  governedProjects: (ownerIds) =>
    Promise.resolve(
      tables.entries
        .values()
        .filter(({ origin, ownerId }) => origin === 'project' && ownerIds.includes(ownerId))
        .map(({ ownerId, name, number }) => ({ ownerId, name, number })),
    ),
  usualCost: () => {
    const costs = tables.entries
      .values()
      .map((row) => row.contractPrice ?? row.approvedAmount ?? row.budgetAmount ?? 0)
      .filter((cost) => cost > 0)
      .sort(compare);
    const middle = costs[Math.ceil(costs.length / 2) - 1];
    return Promise.resolve(costs.length >= fewestForUsual && middle !== undefined ? fen(middle) : undefined);
  },
  addFormerUnit: ({ id, name }) => {
    tables.organisations.set(id, { id, name, shortName: name, role: 'unit', active: false });
    return Promise.resolve();
  },
  putHistorical: (given) => {
    tables.historical.set(given.id, [...(tables.historical.get(given.id) ?? []), given]);
    putEntry(tables, historicalEntryOf(given));
    return Promise.resolve();
  },
  findHistorical: (id) => {
    const revisions = tables.historical.get(id) ?? [];
    const last = lastOf(revisions);
    return Promise.resolve(
      last && {
        viewers: last.viewers,
        view: { id, reading: last.reading, revisions: revisionsOf(tables, revisions) },
      },
    );
  },
});
