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

/** Rows whose amounts are exactly the sum of all rows since the last sum: sums by another name. */
export const sumIssues = (rows: readonly ReadRow[]): Issues => {
  const found = new Map<number, LedgerIssue>();
  let since: ReadRow[] = [];
  for (const row of rows) {
    if (!row.isProject) {
      since = [];
      continue;
    }
    const compared = fields.filter((field) => (row.reading[field] ?? 0) > 0);
    const isSum = (field: (typeof fields)[number]): boolean =>
      since.filter(({ reading }) => (reading[field] ?? 0) > 0).length >= 2 &&
      since.reduce((sum, { reading }) => sum + (reading[field] ?? 0), 0) === row.reading[field];
    if (compared.length > 0 && compared.every(isSum)) {
      const text = `金额恰好等于上面 ${String(since.length)} 行之和，疑为合计行，是项目的请勾选`;
      found.set(row.row, { field: 'name', level: 'warning', text });
      since = [];
    } else since.push(row);
  }
  return found;
};
