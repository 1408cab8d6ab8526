import type { Paper, PaperBlock } from '@zhengxiang/core';

/** Of the room for the seal and of free height after the letterhead, by step; the letterhead itself stands where the standard has it. */
const shares = [1, 0.85, 0.7, 0.6, 0.5];

/** The paper with its free heights set closer, so that a letter of a few lines too many stands on one page with its seal. */
export const tightened = <T extends Pick<Paper, 'body'>>(paper: T, closer: number): T => {
  const share = shares[closer] ?? 1;
  if (share === 1) return paper;
  const line = paper.body.findIndex((block) => block.kind === 'rule' && block.colour === 'red');
  const body = paper.body.map((block, index): PaperBlock => {
    if (index <= line) return block;
    if (block.kind === 'space' && block.height !== 'rest') return { ...block, height: block.height * share };
    if (block.kind !== 'grid') return block;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.area === 'seal' && cell.minHeight !== undefined ? { ...cell, minHeight: cell.minHeight * share } : cell,
      ),
    }));
    return { ...block, rows };
  });
  return { ...paper, body };
};
