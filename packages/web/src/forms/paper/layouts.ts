import type { Fields, Paper } from '@zhengxiang/core';
import {
  type ActionId,
  type AnnexSource,
  type LawPack,
  type ProjectFacts,
  type WrittenPapers,
  writtenPapers,
} from '@zhengxiang/procedure';
import { placementOf, type Placement, type Starts } from './placement.ts';
import { printable, structureOf } from './structure.ts';

type Answers = Readonly<Record<string, unknown>>;
type Annexes = Readonly<Record<string, Fields>>;

/** What a paper is made of while its form is being filled in. */
export interface PaperQuestion {
  readonly pack: LawPack;
  readonly action: ActionId;
  readonly fields: Fields;
  readonly annexes: Annexes;
  readonly facts: ProjectFacts | undefined;
  readonly values: Answers;
}

export interface FilledPaper {
  readonly id: string;
  readonly paper: Paper;
  readonly placement: Placement;
}

const sourceOf = (papers: WrittenPapers, facts: ProjectFacts | undefined, answers: Answers): AnnexSource => ({
  facts,
  draft: papers.draft(answers),
});

/** Whether two rows of annex 2 share their 系统功能 cell is decided by what stood there when typing began. */
export type Grouping = ReadonlyMap<string, string>;

const grouped = (structure: Answers, grouping: Grouping): Answers => {
  const items = structure['dataItems'];
  if (!Array.isArray(items)) return structure;
  const name = (row: { readonly id: string; readonly systemFunction?: unknown }): string => {
    const typed = grouping.get(row.id) ?? row.systemFunction;
    return typeof typed === 'string' && typed !== '' ? typed : row.id;
  };
  const rows = items as readonly { readonly id: string; readonly systemFunction?: unknown }[];
  return { ...structure, dataItems: rows.map((row) => ({ ...row, systemFunction: name(row) })) };
};

/** One annex with an input in every cell that the form asks for. `starts` tells which rows of a long table the answers hold. */
export const fillablePaper = (
  question: PaperQuestion,
  id: string,
  grouping: Grouping = new Map(),
  starts: Starts = {},
): FilledPaper => {
  const { pack, action, fields, annexes, facts, values } = question;
  const papers = writtenPapers(action);
  const form = pack.annexForms[id];
  if (!papers || !form) throw new RangeError(`no paper ${id} of ${action}`);
  const structure = grouped(structureOf(fields, annexes, values), grouping);
  const paper = form.layout(sourceOf(papers, facts, structure), {});
  return { id, paper, placement: placementOf(paper, papers, fields, annexes, structure, starts) };
};

/** One annex as it would be printed now. */
export const previewPaper = (question: PaperQuestion, id: string): Paper => {
  const { pack, action, fields, annexes, facts, values } = question;
  const papers = writtenPapers(action);
  const form = pack.annexForms[id];
  if (!papers || !form) throw new RangeError(`no paper ${id} of ${action}`);
  return form.layout(sourceOf(papers, facts, printable(fields, annexes, values)), { watermark: '草稿' });
};
