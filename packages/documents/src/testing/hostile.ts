import type { ProjectFacts } from '@zhengxiang/procedure';

/** Contents that people paste into forms and that break careless layouts. */
export const hostile: readonly (readonly [name: string, text: string])[] = [
  ['设备型号', '海康DS-2CD3T46WDV3-L/华为S5735-L48T4S-A1-V200R022'],
  ['一百八十个字符的网址', `https://zw.example.gov.cn/api/v1/share?token=${'0123456789abcdefghij'.repeat(9)}`],
  ['不断开的字母', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.repeat(5)],
  ['不断开的标点', `${'……'.repeat(40)}（（（（（（${'！'.repeat(60)}））））））`],
  ['看不见的符号', '平\u200b台\u202e倒着的\u202c（\u2066一期\u2069）\u00a0'.repeat(12)],
  ['很长的一段', '数据治理、目录编制、接口开发；'.repeat(160)],
  ['许多短段', Array.from({ length: 45 }, (_one, at) => `第${String(at + 1)}项：建设内容`).join('\n')],
  ['生僻字和符号', '堃龑㛃䶮㎡①Ⅷ℃‰“”《》【】'.repeat(4)],
];

/** What somebody writes; ids, codes, days and choices are none of it. */
const written =
  /^(?:content|reason|note|text|facts|summary|remark|problem|requirement|done|qualification|userUnit|place|spec\w*|model\w*|item|introduction|basis|subProject|visaNumber|reuseAssessment|decisionText|organisation|representative|description|address|contactName)$/u;
const titled = /^name$/u;
const amounts =
  /^(?:amount\w*|unitPrice\w*|declared|reduced|approved|municipal|county|selfRaised|other|totalInvestment|budgetAmount|difference|price)$/u;

/** 123,456,789,012.34 元: twelve digits. */
const TWELVE = 12_345_678_901_234;
/** A project's name may hold so many characters. */
const NAME = 120;

const changed = (value: unknown, key: string, text: string): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown) => changed(one, key, text));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, name, text)]));
  if (typeof value === 'string' && written.test(key)) return text;
  if (typeof value === 'string' && titled.test(key)) return [...text.replaceAll('\n', '')].slice(0, NAME).join('');
  if (typeof value === 'number' && amounts.test(key)) return TWELVE;
  return value;
};

/** The same facts with a hostile text wherever somebody writes, and amounts of twelve digits. */
export const withHostile = (facts: ProjectFacts, text: string): ProjectFacts =>
  changed(facts, '', text) as ProjectFacts;
