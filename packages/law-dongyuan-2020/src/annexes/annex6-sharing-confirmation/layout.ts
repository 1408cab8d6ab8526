import { paper, type PageSetup, type PaperBlock } from '@zhengxiang/core';
import type { AnnexLayout, AnnexSource } from '@zhengxiang/procedure';
import { annexHead, dateOrBlank, dateText, words } from '../annex-parts.ts';
import { annexPaper, decisiveOf, ownerName, sharingOf } from '../source.ts';
import { getTextUnit, textUnitsWithin } from '../../text.ts';

const { blank, grid, label, openCell, paragraph, printed, row, space, value } = paper;

const page: PageSetup = {
  orientation: 'portrait',
  margins: { top: 22, right: 26, bottom: 25, left: 28 },
  pageNumbers: 'official',
  cellSize: 12,
  bodySize: 12,
};

const clauses = (['annex6.s1', 'annex6.s2', 'annex6.s3', 'annex6.s4'] as const).flatMap((id): PaperBlock[] => {
  const { number, title = '' } = getTextUnit(id);
  return [
    paragraph('heading1', [label(`${number}${title}`)], { indent: true }),
    ...textUnitsWithin(id).map((unit) => paragraph('body', `${unit.number}${unit.text}`, { indent: true })),
  ];
});

/** Both sign by hand; the names and days that the case knows are printed. */
const signatures = (source: AnnexSource): PaperBlock => {
  const { signatory, signedOn } = sharingOf(source);
  const area = { area: 'seal', minHeight: 16, verticalAlign: 'top' } as const;
  return grid(
    [1, 1],
    [
      {
        together: true,
        cells: [
          openCell(label(words('annex6.signing.provider')), area),
          openCell(label(words('annex6.signing.recipient')), area),
        ],
      },
      row(
        openCell([label(words('annex6.signing.representative')), value('sharing.signatory', signatory)], area),
        openCell(label(words('annex6.signing.representative')), area),
      ),
      row(
        openCell([label('时间：'), blank(1), dateOrBlank('sharing.signedOn', signedOn)]),
        openCell([
          label('时间：'),
          blank(1),
          dateOrBlank('sharing.countersignedOn', source.facts?.sharing.countersignedOn),
        ]),
      ),
    ],
  );
};

/** The recipient is named in the regulation itself; its name stays in the text. */
const recipient = (): readonly [string, string] => {
  const [caption = '', name = ''] = words('annex6.recipient').split('：');
  return [`${caption}：`, name];
};

/** 附件6 数据资源共享确认书 (article 21): the clauses are the regulation's own words. */
export const annex6Layout: AnnexLayout = (source, issue) => {
  const [caption, name] = recipient();
  const decisive = decisiveOf(source, {
    [caption.replace(/：$/u, '')]: name,
    签署时间: dateText(sharingOf(source).signedOn),
  });
  return annexPaper('annex6', page, issue, decisive, [
    ...annexHead('annex6'),
    paragraph('body', [label(words('annex6.provider')), value('owner.name', ownerName(source))]),
    paragraph('body', [label(caption), printed(name)]),
    space(3),
    paragraph('body', words('annex6.preamble'), { indent: true }),
    ...clauses,
    space(8),
    signatures(source),
  ]);
};
