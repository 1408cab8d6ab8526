/** Words that nearly every project name has; they say nothing of what a project is about. */
const commonWords =
  /东源县|县级|信息化|信息|智慧|数字|政务|服务|综合|管理|系统|平台|项目|建设|开发|运维|升级|改造|工程|[一二三四五]期|20\d{2}年?度?/gu;

const bigramsOf = (text: string): ReadonlySet<string> => {
  const letters =
    text
      .normalize('NFKC')
      .replace(commonWords, '')
      .match(/[\p{L}\p{N}]/gu) ?? [];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
};

/** The part of the shorter text's letter pairs that the longer one has too: 0 to 1, the same on every run. */
export const likeness = (a: string, b: string): number => {
  const [first, second] = [bigramsOf(a), bigramsOf(b)];
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  return [...first].filter((pair) => second.has(pair)).length / smaller;
};

const likeEnough = 0.5;

export interface Described {
  readonly name: string;
  readonly content: string;
}

/** Whether two projects are similar in name or in content. */
export const areSimilar = (a: Described, b: Described): boolean =>
  likeness(a.name, b.name) >= likeEnough || likeness(a.content, b.content) >= likeEnough;
