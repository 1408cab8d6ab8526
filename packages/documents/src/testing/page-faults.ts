import type { Paper } from '@zhengxiang/core';
import { printedWords, type Box, type PrintedWord } from './printed-page.ts';

/** A letter's box reaches a little over its ink. */
const INK = 0.45;
/** Of a line's height, above and below: the boxes of two close lines touch. */
const PITCH = 0.3;

const over = (a: Box, b: Box): boolean => {
  const slack = PITCH * Math.min(a.bottom - a.top, b.bottom - b.top);
  return a.left < b.right - INK && b.left < a.right - INK && a.top < b.bottom - slack && b.top < a.bottom - slack;
};

const opening = /^[（《「『〔【“‘]+/u;
const closing = /[，。、；：！？）》」』〕】”’]+$/u;

/** A full-width mark keeps half its box free, which a typesetter takes back. */
const inked = ({ text, box }: PrintedWord): Box => {
  const half = 0.6 * (box.bottom - box.top);
  const marks = (which: RegExp): number => (which.exec(text)?.[0].length ?? 0) * half;
  const [before, behind] = [marks(opening), marks(closing)];
  const width = box.right - box.left;
  return { ...box, left: box.left + Math.min(before, width / 2), right: box.right - Math.min(behind, width / 2) };
};

interface Sheet {
  readonly width: number;
  readonly height: number;
}
const sheetOf = ({ page }: Paper): Sheet =>
  page.orientation === 'portrait' ? { width: 210, height: 297 } : { width: 297, height: 210 };

/** Words that are printed over others, or leave the text of their page at a side. */
export const faultsOfPages = (paper: Paper, pdf: Uint8Array): readonly string[] => {
  const pages = printedWords(pdf).map((words) => words.map((word) => ({ ...word, box: inked(word) })));
  return pages.flatMap((words, index) => {
    const own = [paper, ...(paper.attached ?? [])];
    // Which part a page belongs to is told by nothing; the widest of them is never exceeded.
    const { width, height } = own
      .map(sheetOf)
      .reduce((a, b) => ({ width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) }));
    const margins = own.map(({ page }) => page.margins);
    const [left, right] = [Math.min(...margins.map((one) => one.left)), Math.min(...margins.map((one) => one.right))];
    const faults: string[] = [];
    const say = (what: string, word: PrintedWord): void =>
      void faults.push(`第 ${String(index + 1)} 页 ${what}：${word.text.slice(0, 30)}`);
    for (const word of words) {
      if (word.box.left < left - 1 || word.box.right > width - right + 2.5) say('出了版心', word);
      if (word.box.bottom > height - 5) say('出了纸', word);
    }
    const sorted = [...words].sort((a, b) => a.box.top - b.box.top);
    for (const [at, word] of sorted.entries())
      for (const other of sorted.slice(at + 1)) {
        if (other.box.top >= word.box.bottom) break;
        if (over(word.box, other.box)) say(`压字 ${other.text.slice(0, 20)}`, word);
      }
    return faults;
  });
};
