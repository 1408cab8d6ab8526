import { chineseDate, paper, type Inline, type PaperBlock, type PlainDate } from '@zhengxiang/core';
import type { AnnexPage } from './source.ts';
import { annexTitle } from './annex-title.ts';
import { getTextUnit } from '../text.ts';
import type { AnnexId, AnnexUnitId } from '../text.generated.ts';

const { label, paragraph, value } = paper;

/** The A4 page of the forms; its foot holds the code of an issued one. */
export const formPage: AnnexPage = {
  orientation: 'portrait',
  margins: { top: 17, right: 22, bottom: 25, left: 24 },
  pageNumbers: 'of-total',
  runningHead: true,
  cellSize: 11,
};

/** 附件 1 and the title under it; `breakAfter` is where the official title turns the line. */
export const annexHead = (id: AnnexId, breakAfter = ''): readonly PaperBlock[] => {
  const title = annexTitle(id);
  const cut = breakAfter === '' ? 0 : title.indexOf(breakAfter) + breakAfter.length;
  return [
    paragraph('annex-mark', getTextUnit(id).number.replace('附件', '附件 ')),
    paragraph('form-title', cut > 0 ? `${title.slice(0, cut)}\n${title.slice(cut)}` : title),
  ];
};

/** A date that is known, or the room to write one: `年 月 日`. */
export const dateOrBlank = (field: string, date: PlainDate | undefined): Inline =>
  date === undefined ? label('年    月    日') : value(field, chineseDate(date));

/** A date in a cell of its own; empty on a blank form. */
export const dateText = (date: PlainDate | undefined): string | undefined => date && chineseDate(date);

/** The words of a unit of the annexes. */
export const words = (id: AnnexUnitId): string => getTextUnit(id).text;
