import type { LedgerColumn, LedgerField } from '../contract/index.ts';

/** The words that headings use, the telling ones first. */
const patterns: readonly (readonly [LedgerField, RegExp])[] = [
  ['paymentPlan', /支付计划|付款计划|分年/u],
  ['paid', /已(支)?付|支付金额|付款金额|累计支付|实付/u],
  ['contract', /合同(金|价|总)|中标(金|价)|签约金额|采购金额/u],
  ['approved', /核定|批复(金|资)|审定|评审(金|价)/u],
  ['total', /总投资|申报金额|预算(金|总)|投资(金|总|估)|概算|项目金额|^预算/u],
  ['signedOn', /签(订|约)(日期|时间)|合同(日期|时间)/u],
  ['acceptedOn', /验收(日期|时间)/u],
  ['funding', /资金(组成|来源|性质|渠道)/u],
  ['kind', /类别|类型|分类/u],
  ['year', /^年(度|份)$|年度|年份/u],
  ['number', /编号|项目代码|文号/u],
  ['content', /内容|功能|概况|简介/u],
  ['name', /项目名|^项目$|^名称$|系统名称|合同名称/u],
  ['owner', /单位|部门|委办局/u],
  ['remark', /备注|说明/u],
];

const isAmount: Readonly<Partial<Record<LedgerField, true>>> = {
  total: true,
  approved: true,
  contract: true,
  paid: true,
};

/** Whether a field holds money. */
export const isAmountField = (field: LedgerField | null): boolean => field !== null && isAmount[field] === true;

const fieldOf = (heading: string, taken: ReadonlySet<LedgerField>): LedgerField | null => {
  const plain = heading.normalize('NFKC').replace(/\s+/gu, '');
  return patterns.find(([field, pattern]) => !taken.has(field) && pattern.test(plain))?.[0] ?? null;
};

/** What the columns under these headings probably hold. 万元 unless the heading says 元. */
export const guessColumns = (headings: readonly string[]): LedgerColumn[] => {
  const taken = new Set<LedgerField>();
  return headings.map((heading) => {
    const field = fieldOf(heading, taken);
    if (field) taken.add(field);
    const plain = heading.normalize('NFKC');
    return { field, unit: /[(（]?元[)）]?\s*$/u.test(plain) && !/万元|万/u.test(plain) ? 'yuan' : 'wan' };
  });
};

/** The line with the headings, counted from 1: the first of the top lines where most columns say something known. */
export const guessHeadingRow = (rows: readonly (readonly string[])[]): number => {
  const known = rows.slice(0, 15).map((row) => guessColumns(row).filter(({ field }) => field !== null).length);
  const best = Math.max(...known, 0);
  return best === 0 ? 1 : known.indexOf(best) + 1;
};
