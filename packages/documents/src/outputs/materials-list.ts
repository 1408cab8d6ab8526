import { paper, type Paper, type RequiredDocument } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { projectName } from './known.ts';
import { numberCell, table, wordCell } from './tables.ts';

/**
 * 材料清单: what the next step asks for, present or missing, with the article that asks for it.
 * @param citeText how a citation is written for people (第二十条第二款)
 */
export const materialsList = (
  facts: ProjectFacts,
  documents: readonly RequiredDocument[],
  citeText: (cite: RequiredDocument['cite']) => string,
): Paper => ({
  title: `${projectName(facts)}材料清单`,
  page: {
    orientation: 'portrait',
    margins: { top: 25, right: 22, bottom: 22, left: 24 },
    pageNumbers: 'of-total',
    cellSize: 11,
  },
  body: [
    paper.paragraph('form-title', '材料清单'),
    paper.paragraph('note', `项目：${projectName(facts)}`),
    paper.paragraph('note', `项目建设单位：${facts.origin.owner.name}`),
    paper.space(2),
    table(
      [1, 6, 4, 2.4],
      ['序号', '材料', '依据', '情况'],
      documents.map((document, index) =>
        paper.row(
          numberCell(index),
          wordCell(`${document.label}${document.inPrinciple === true ? '（原则上）' : ''}`),
          wordCell(citeText(document.cite)),
          wordCell(document.present ? '已提交' : '未提交', 'center'),
        ),
      ),
    ),
  ],
});
