import type { LedgerField } from '../contract/index.ts';

/** How surely a heading names a field: by its whole name, by a telling part, or only perhaps; the last is offered, never taken. */
type Strength = 3 | 2 | 1;

/** The words that headings use, the telling ones first; brackets and blanks are taken away before. */
const patterns: readonly (readonly [LedgerField, Strength, RegExp])[] = [
  ['paymentPlan', 2, /支付计划|付款计划|分年/u],
  ['paid', 3, /^(累计)?已(支)?付(金额|款|额|资金|款项)?$/u],
  ['paid', 2, /已(支)?付|支付金额|付款金额|累计支付|实付/u],
  ['contract', 3, /^(签订)?合同(总)?(金额|价款?|额)$/u],
  ['contract', 2, /合同(金|总?价|总?额)/u],
  ['contract', 1, /中标(金|价)|签约金额|采购(金|价)|成交(金|价)|结算|决算/u],
  ['approved', 2, /核定|批复(金|资|概算)|审定|评审(金|价)/u],
  ['total', 3, /^(项目)?总投资(额|金额)?$/u],
  ['total', 2, /总投资|申报金额|预算(金|总|额)|投资(金|总|估|额)|概算|项目金额|^(项目|年度)?预算$/u],
  ['total', 1, /金额$|资金$/u],
  ['signedOn', 2, /签(订|约|署)?(日期|时间)|合同(日期|时间)/u],
  ['acceptedOn', 2, /验收(日期|时间)/u],
  ['funding', 2, /资金(组成|来源|性质|渠道)/u],
  ['kind', 3, /^(项目|服务)?(类别|类型|分类)$/u],
  ['kind', 1, /类别|类型|分类/u],
  ['year', 3, /^(项目|立项|建设|实施|申报|所属)?年(度|份)$/u],
  ['year', 1, /年度|年份/u],
  ['number', 3, /^(项目)?(编号|编码|代码)$|^项目(统一)?(编号|编码|代码)/u],
  ['number', 1, /编号|编码|代码|文号/u],
  ['content', 2, /(建设|项目|主要|服务)(内容|功能)|^(内容|功能)|概况|简介/u],
  ['name', 3, /^(项目|系统|平台)?名称$|^项目(名)?$/u],
  ['name', 2, /项目名|系统名称/u],
  ['name', 1, /名称/u],
  ['owner', 3, /^(项目)?(建设|申报|业主|申请)(单位|部门)(名称)?$/u],
  ['owner', 2, /^单位(名称|全称|简称)?$|^(部门|委办局)(名称)?$|^(使用|采购|用户|项目)单位(名称)?$/u],
  ['owner', 1, /^(责任|实施|主管|牵头)(单位|部门)(名称)?$/u],
  ['remark', 2, /备注|说明/u],
];

const amountFields: ReadonlySet<LedgerField> = new Set<LedgerField>(['total', 'approved', 'contract', 'paid']);

/** Headings that speak about an amount without being one. */
const noAmount = /是否|比例|比率|占比|率$|时间|日期|情况|状态|方式|次数|文号|编号|依据|单位$|来源|性质|组成/u;

/** Whether a field holds money. */
export const isAmountField = (field: LedgerField | null): boolean => field !== null && amountFields.has(field);

/** A heading as it stands and, of two lines, read from below: 金额 over 合同 is 合同金额. */
export interface Heading {
  readonly text: string;
  readonly readings: readonly string[];
}

const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[([【〔{][^()[\]【】〔〕{}]*[)\]】〕}]/gu, '')
    .replaceAll(/\s+/gu, '')
    .replace(/[/|_-](?:千|百|千百)?[万亿]?元$|(?<=[额价款投资算付])[千百]?[万亿]?元$/u, '');

interface Claim {
  readonly column: number;
  readonly field: LedgerField;
  readonly strength: Strength;
}

const claimOf = ({ readings }: Heading, column: number): Claim | undefined => {
  const plain = readings.map(plainly);
  for (const strength of [3, 2, 1] as const)
    for (const [field, of, pattern] of patterns)
      if (
        of === strength &&
        plain.some((words) => pattern.test(words) && !(amountFields.has(field) && noAmount.test(words)))
      )
        return { column, field, strength };
  return undefined;
};

/** Whether words could stand over a column of a ledger. */
export const namesField = (text: string): boolean => claimOf({ text, readings: [text] }, 0) !== undefined;

/** What the headings say, and what they leave open. */
export interface GuessedColumns {
  readonly fields: readonly (LedgerField | null)[];
  /** Headings that name the same field equally well. */
  readonly rivals: readonly { readonly field: LedgerField; readonly columns: number[] }[];
  /** What a column could be that was not taken, by column. */
  readonly maybe: readonly (LedgerField | null)[];
}

/**
 * What the columns under these headings hold. Of two that name a field the surer one is taken; of two equally sure ones neither is,
 * and a heading that only perhaps names it never is; nor is a hidden column before somebody has chosen it.
 */
export const guessColumns = (headings: readonly Heading[], hidden: readonly number[] = []): GuessedColumns => {
  const claims = headings.map(claimOf);
  const fields = headings.map((): LedgerField | null => null);
  const rivals: { field: LedgerField; columns: number[] }[] = [];
  for (const field of new Set(patterns.map(([one]) => one))) {
    const sure = claims
      .filter((claim) => claim !== undefined)
      .filter((claim) => claim.field === field && !hidden.includes(claim.column));
    const most = Math.max(0, ...sure.map(({ strength }) => strength));
    const best = sure.filter(({ strength }) => strength === most).map(({ column }) => column);
    const [only] = best;
    if (most < 2 || only === undefined) continue;
    if (best.length === 1) fields[only] = field;
    else rivals.push({ field, columns: best });
  }
  return {
    fields,
    rivals,
    maybe: claims.map((claim, column) => (fields[column] === null ? (claim?.field ?? null) : null)),
  };
};
