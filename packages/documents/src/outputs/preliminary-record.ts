import { chineseDate, paper, type Field, type Grid, type Paper, type PaperBlock } from '@zhengxiang/core';
import { acceptancePreliminary, type ProjectFacts } from '@zhengxiang/procedure';
import { applicationOf, decisiveOf, known, projectName } from './known.ts';
import { heading, regulationName, text, type OfficialIssue } from './official-paper.ts';
import { numberCell, table, wordCell } from './tables.ts';

const { fields } = acceptancePreliminary;
const captions = (field: Field | undefined): Readonly<Record<string, string>> => field?.options ?? {};

const results: Readonly<Record<string, string>> = { delivered: '已完成', partly: '部分完成', missing: '未完成' };
const conclusions: Readonly<Record<string, string>> = { passed: '初步验收通过', failed: '初步验收不通过' };

/** What a corrected record says of the one before it. */
const takesPlace = ({ records, corrections }: ProjectFacts): readonly PaperBlock[] => {
  const held = records.findLast(({ what }) => what === 'acceptancePreliminary');
  const correction = corrections.findLast(({ record }) => record === held?.id);
  return correction === undefined
    ? []
    : [
        text(
          `本件于 ${chineseDate(correction.on)}更正，代替此前出具的同一次初步验收的记录；更正的理由：${correction.reason}`,
        ),
      ];
};

type Held = NonNullable<ProjectFacts['acceptance']['preliminary']>;

const participants = (held: Held): Grid => {
  const capacities = captions(fields.participants.fields?.['capacity']);
  return table(
    [1, 2.4, 6, 3, 3],
    ['序号', '身份', '单位', '代表', '签名'],
    held.participants.map((one, index) =>
      paper.row(
        numberCell(index),
        wordCell(capacities[one.capacity] ?? one.capacity, 'center'),
        wordCell(one.name),
        wordCell(one.representative, 'center'),
        paper.cell([], { area: 'signature', minHeight: 10 }),
      ),
    ),
  );
};

const comparison = (facts: ProjectFacts, held: Held): Grid => {
  const lines = new Map(applicationOf(facts).lines.map((line) => [line.id, line.name]));
  return table(
    [1, 6, 2.4, 5],
    ['序号', '预算明细', '结果', '说明'],
    held.lines.map((one, index) =>
      paper.row(
        numberCell(index),
        wordCell(lines.get(one.line) ?? one.line),
        wordCell(results[one.delivered] ?? one.delivered, 'center'),
        wordCell(one.note ?? ''),
      ),
    ),
  );
};

/** 初步验收记录: who took part, what was compared with what, line by line, and the conclusion; each side signs. */
export const preliminaryRecord = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const held = known(facts.acceptance.preliminary, 'preliminary acceptance');
  const sources = captions(fields.against);
  return {
    title: `${projectName(facts)}初步验收记录`,
    page: {
      orientation: 'portrait',
      margins: { top: 22, right: 22, bottom: 25, left: 24 },
      pageNumbers: 'of-total',
      cellSize: 11,
      bodySize: 12,
    },
    body: [
      paper.paragraph('form-title', '初步验收记录'),
      text(
        `根据${regulationName(issue)}，${chineseDate(held.heldOn)}，${issue.organ}组织${projectName(facts)}初步验收，对照${held.against.map((one) => sources[one] ?? one).join('、')}逐项核对，结果如下：`,
      ),
      ...takesPlace(facts),
      heading('一、参加单位'),
      participants(held),
      heading('二、逐项对照'),
      comparison(facts, held),
      heading('三、结论'),
      text(`${conclusions[held.conclusion] ?? held.conclusion}。`),
      paper.space(8),
      paper.paragraph('body', `${issue.organ}（盖章）`, { align: 'right' }),
      paper.paragraph('body', chineseDate(held.heldOn), { align: 'right' }),
    ],
    decisive: {
      ...decisiveOf(facts, {
        结论: conclusions[held.conclusion] ?? held.conclusion,
        验收日期: chineseDate(held.heldOn),
      }),
      addressee: facts.origin.owner.name,
    },
    ...(issue.watermark === undefined ? {} : { watermark: issue.watermark }),
    ...(issue.smallPrint === undefined ? {} : { smallPrint: issue.smallPrint }),
  };
};
