import { fen } from '@zhengxiang/core';
import type { HistoricalView } from '../contract/index.ts';
import { fewestForUsual, historicalEntryOf } from '../ledger-import/historical-entry.ts';
import type { LedgerStore, StandingHistorical } from '../ports/index.ts';
import { putEntry } from './entries.ts';
import { compare } from './order.ts';
import type { KeptHistorical, Tables } from './tables.ts';

const lastOf = (revisions: readonly KeptHistorical[]): KeptHistorical | undefined => revisions.at(-1);

const standingOf = (revisions: readonly KeptHistorical[]): KeptHistorical | undefined =>
  revisions.findLast(({ withdrawn }) => withdrawn === undefined);

const addEntry = (tables: Tables, given: StandingHistorical): void => putEntry(tables, historicalEntryOf(given));

const revisionsOf = (tables: Tables, revisions: readonly KeptHistorical[]): HistoricalView['revisions'] =>
  [...revisions].reverse().flatMap(({ revision, importId, row, written, reading, warnings, withdrawn }) => {
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
            importId,
            withdrawn: withdrawn ?? null,
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
          withdrawn: tables.historical
            .values()
            .flat()
            .filter((one) => one.importId === id && one.withdrawn !== undefined).length,
        })),
    ),
  findLedgerImport: (id) => Promise.resolve(tables.imports.get(id)),
});

const memoryHistoricals = (
  tables: Tables,
): Pick<LedgerStore, 'putHistoricals' | 'withdrawRevisions' | 'restoreHistoricals' | 'removeHistoricals'> => ({
  putHistoricals: (given) => {
    for (const one of given) {
      tables.historical.set(one.id, [...(tables.historical.get(one.id) ?? []), one]);
      addEntry(tables, one);
    }
    return Promise.resolve();
  },
  withdrawRevisions: ({ importId, rows, by, at }) =>
    Promise.resolve(
      tables.historical.entries().flatMap(([id, revisions]) => {
        const isMeant = (one: KeptHistorical): boolean =>
          one.importId === importId && one.withdrawn === undefined && (rows === undefined || rows.includes(one.row));
        const meant = revisions.findLast(isMeant);
        if (meant === undefined) return [];
        const left = revisions.map((one) => (isMeant(one) ? { ...one, withdrawn: { at: at.toISOString(), by } } : one));
        tables.historical.set(id, left);
        const standing = standingOf(left);
        return [{ id, revision: meant.revision, ...(standing && { standing }) }];
      }),
    ),
  restoreHistoricals: (given) => {
    for (const one of given) addEntry(tables, one);
    return Promise.resolve();
  },
  removeHistoricals: (ids) => {
    for (const id of ids) tables.entries.delete(id);
    return Promise.resolve();
  },
});

/** What a file is compared with: earlier rows, projects under the law, usual costs. */
const memoryBesideLedgers = (
  tables: Tables,
): Pick<LedgerStore, 'lockLedgers' | 'historicalByKey' | 'governedProjects' | 'usualCost'> => ({
  lockLedgers: () => Promise.resolve(),
  historicalByKey: (keys) =>
    Promise.resolve(
      new Map(
        tables.historical.values().flatMap((revisions) => {
          const last = lastOf(revisions);
          return last !== undefined && keys.includes(last.key)
            ? [
                [
                  last.key,
                  {
                    id: last.id,
                    revision: last.revision,
                    reading: (standingOf(revisions) ?? last).reading,
                    withdrawn: standingOf(revisions) === undefined,
                  },
                ] as const,
              ]
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
});

/** Old ledgers: records, what each import said of them, and the imports. */
export const memoryLedgerImports = (tables: Tables): LedgerStore => ({
  ...memoryImports(tables),
  ...memoryBesideLedgers(tables),
  addFormerUnit: ({ id, name }) => {
    tables.organisations.set(id, { id, name, shortName: name, role: 'unit', active: false });
    return Promise.resolve();
  },
  ...memoryHistoricals(tables),
  findHistorical: (id) => {
    const revisions = tables.historical.get(id) ?? [];
    const last = lastOf(revisions);
    return Promise.resolve(
      last && {
        viewers: last.viewers,
        view: {
          id,
          withdrawn: standingOf(revisions) === undefined,
          reading: (standingOf(revisions) ?? last).reading,
          revisions: revisionsOf(tables, revisions),
        },
      },
    );
  },
});
