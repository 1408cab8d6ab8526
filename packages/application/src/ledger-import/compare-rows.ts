import type { LedgerIssue } from '../contract/index.ts';
import { identityOf } from './identity.ts';
import type { ReadRow } from './read-rows.ts';

type Issues = ReadonlyMap<number, LedgerIssue>;

/** A number however its hyphens were typed; records are known by the number as it stands. */
const looseNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[-\u2010-\u2015\u2212~_\s]+/gu, '-');

/** Rows that seem to be the same project as one before. Sums are none. */
export const duplicateIssues = (rows: readonly ReadRow[]): Issues => {
  const [first, numbers] = [new Map<string, ReadRow>(), new Map<string, ReadRow>()];
  const found = new Map<number, LedgerIssue>();
  for (const row of rows.filter(({ isProject }) => isProject)) {
    const identity = identityOf(row.reading);
    const { number } = row.reading;
    const before = first.get(identity);
    const alike = number === null ? undefined : numbers.get(looseNumber(number));
    if (!before) first.set(identity, row);
    if (number !== null && !alike) numbers.set(looseNumber(number), row);
    if (before && number === null)
      found.set(row.row, { field: 'name', level: 'warning', text: `与第 ${before.row} 行单位和名称相同，疑为重复` });
    else if (before) found.set(row.row, { field: 'number', level: 'error', text: `与第 ${before.row} 行编号相同` });
    else if (alike)
      found.set(row.row, {
        field: 'number',
        level: 'warning',
        text: `编号与第 ${alike.row} 行只差连字符，疑为同一项目`,
      });
  }
  return found;
};

const fields = ['contract', 'approved', 'total', 'paid'] as const;

interface Running {
  readonly sums: Readonly<Record<(typeof fields)[number], number>>;
  /** Rows that have an amount, by field, and rows at all. */
  readonly counts: Readonly<Record<(typeof fields)[number], number>>;
  readonly rows: number;
}

const none = { contract: 0, approved: 0, total: 0, paid: 0 };
const start: Running = { sums: none, counts: none, rows: 0 };

const withRow = ({ sums, counts, rows }: Running, { reading }: ReadRow): Running => {
  const each = (of: (field: (typeof fields)[number]) => number): Running['sums'] => ({
    contract: of('contract'),
    approved: of('approved'),
    total: of('total'),
    paid: of('paid'),
  });
  return {
    sums: each((field) => sums[field] + (reading[field] ?? 0)),
    counts: each((field) => counts[field] + ((reading[field] ?? 0) > 0 ? 1 : 0)),
    rows: rows + 1,
  };
};

/** Rows whose amounts are exactly the sum of all rows since the last sum: sums by another name. */
export const sumIssues = (rows: readonly ReadRow[]): Issues => {
  const found = new Map<number, LedgerIssue>();
  let running = start;
  for (const row of rows) {
    if (!row.isProject) {
      running = start;
      continue;
    }
    const { sums, counts } = running;
    const compared = fields.filter((field) => (row.reading[field] ?? 0) > 0);
    if (compared.length > 0 && compared.every((field) => counts[field] >= 2 && sums[field] === row.reading[field])) {
      const text = `金额恰好等于上面 ${String(running.rows)} 行之和，疑为合计行，是项目的请勾选`;
      found.set(row.row, { field: 'name', level: 'warning', text });
      running = start;
    } else running = withRow(running, row);
  }
  return found;
};
