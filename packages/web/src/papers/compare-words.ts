import type { VerifiedPaper } from '@zhengxiang/application/contract';
import { wan, yuanText, type Fen } from '@zhengxiang/core';

type Told = NonNullable<VerifiedPaper['paper']>;

/**
 * `missing`: the words of the file do not hold it, so the file says something else. `unchecked`: they hold it, or it cannot be told; what
 * a file's words say and what its pages show can be two things, so this never becomes a yes.
 */
export interface ComparedItem {
  readonly label: string;
  readonly printed: string;
  readonly verdict: 'missing' | 'unchecked';
}

const dense = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');
const plain = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** A figure that is no part of a longer one: 116.00 does not stand in 1116.00 or 116.005. */
const holdsFigure = (text: string, figure: string): boolean =>
  new RegExp(`(?<![\\d.,])${plain(figure)}(?![\\d]|[.,]\\d)`, 'u').test(text);

const itemsOf = ({
  contents,
  number,
}: Told): readonly { readonly label: string; readonly printed: string; readonly figure: boolean }[] => [
  ...(contents?.amounts ?? []).map(({ label, amount, unit }) => ({
    label,
    printed: unit === '元' ? yuanText(amount as Fen).replace(/ 元$/u, '') : wan(amount as Fen),
    figure: true,
  })),
  ...[
    ['发文字号', number],
    ['项目名称', contents?.project],
    ['主送或报送单位', contents?.addressee],
  ].flatMap(([label, printed]) => (label && printed ? [{ label, printed, figure: false }] : [])),
];

/**
 * Holds what the paper was recorded to say against the words of a file, for as much as is certain.
 * @param runs the words of the file as they follow each other; none for a scan or photograph, of which nothing is read
 */
export const compareWords = (paper: Told, runs: readonly string[]): readonly ComparedItem[] => {
  const words = dense(runs.join(''));
  const apart = runs.map(dense).join(' ');
  const readable = words.length >= 20;
  return itemsOf(paper).map(({ label, printed, figure }) => {
    const wanted = dense(printed);
    const held = figure ? holdsFigure(apart, wanted) || holdsFigure(words, wanted) : words.includes(wanted);
    return { label, printed, verdict: readable && !held ? 'missing' : 'unchecked' };
  });
};
