/** Whether a line sums up others: surely, perhaps, or not. */
export type SumLine = 'sum' | 'maybe' | 'no';

const sums = '(?:小计|合计|总计|共计|累计|汇总)';
const wholly = new RegExp(
  `^(?:本页|本表|本年度?|本单位|以上|全部|全县|各单位|截至.{1,12})?${sums}(?:共?\\d+(?:个|项)?(?:项目)?|万元|元)?$|^.{1,12}(?:小计|合计|总计)$|^其中(?:[:：].*)?$|^其中.{0,4}\\d{4}年度?$`,
  'u',
);
const perhaps = new RegExp(`^(?:本页|以上|其中)|^${sums}|${sums}$|^\\d+(?:\\.\\d+)?$`, 'u');

/** Words without what people put around and between them. */
const plainly = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}]+/gu, '');

const kindOf = (text: string): SumLine => {
  const plain = plainly(text);
  if (wholly.test(plain) || /^其中\s*[:：]/u.test(text.normalize('NFKC').trim())) return 'sum';
  return perhaps.test(plain) ? 'maybe' : 'no';
};

/**
 * What kind of line this is, by its whole words and never by how they begin: 小 计, 本页小计, 教育局小计 and 其中：2018年 are sums, a name
 * that only begins like one is asked about.
 * @param name what stands under 项目名称
 * @param owner what stands under 单位
 * @param others the other words of the line, which decide where both are empty
 */
export const sumLineOf = (name: string, owner: string, others: readonly string[] = []): SumLine => {
  if (name === '' && owner === '') return others.some((text) => kindOf(text) === 'sum') ? 'sum' : 'no';
  const [byName, byOwner] = [kindOf(name), owner === '' ? 'no' : kindOf(owner)];
  if (byName === 'sum' || (byOwner === 'sum' && name === '')) return 'sum';
  return byName === 'maybe' || byOwner !== 'no' ? 'maybe' : 'no';
};
