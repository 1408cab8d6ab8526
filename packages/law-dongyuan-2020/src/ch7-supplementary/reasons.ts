import { chineseDate, type PlainDate } from '@zhengxiang/core';
import { reasonsOf } from '../reason.ts';

/** Every reason that chapter 7 (supplementary provisions) can give. */
export const because = reasonsOf({
  'no-such-place': (f: { place: string }) => `本办法没有“${f.place}”这一条款`,
  'no-open-question': () => '没有等待解释的问题',
  'no-such-question': () => '没有这个问题',
  'question-answered': (f: { question: string; on: PlainDate }) =>
    `问题 ${f.question} 已于 ${chineseDate(f.on)}作出解释`,
  'no-such-reading': (f: { reading: string }) => `没有编号为“${f.reading}”的理解`,
  'no-extension': () => '没有登记过延续文件',
  'no-such-extension': (f: { number: string }) => `没有登记过文号为“${f.number}”的延续文件`,
  'extension-recorded': (f: { document: string }) => `“${f.document}”已经登记`,
  'ends-before-it-begins': (f: { from: PlainDate; until: PlainDate }) =>
    `截止日期 ${chineseDate(f.until)}早于起始日期 ${chineseDate(f.from)}`,
});
