import { paper, soundAnswers, sumFen, type Fen, type Fields, type GridRow, type Paper } from '@zhengxiang/core';
import {
  actOf,
  costReviewAct,
  procedure,
  type CostReviewLine,
  currentApplication,
  reductionReasons,
  type AnnexReturn,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { headRow } from '../outputs/tables.ts';

const { cell, grid, label, money, openCell, paragraph, row, tableRow, value, valueCell } = paper;

type CostLine = Partial<CostReviewLine> & { readonly id: string };
type Amount = 'declared' | 'reduced' | 'approved';

export const costFormTitle = '造价审核表';

const captions = ['序号', '项目内容', '申报（万元）', '核减（万元）', '核定（万元）', '核减理由', '依据和说明'];

const lineRow = (line: CostLine, index: number, names: ReadonlyMap<string, string>): GridRow => {
  const field = `lines.${line.id}`;
  const amount = (key: Amount) =>
    cell(
      money(
        `${field}.${key}`,
        line[key],
        '万元',
        key === 'approved' ? { kind: 'difference', of: [`${field}.declared`, `${field}.reduced`] } : undefined,
      ),
      { align: 'right' },
    );
  return tableRow(
    line.id,
    valueCell(`${field}.number`, String(index + 1), { align: 'center' }),
    valueCell(`${field}.line`, names.get(line.line ?? '') ?? line.line),
    amount('declared'),
    amount('reduced'),
    amount('approved'),
    valueCell(`${field}.reasonCode`, line.reasonCode && reductionReasons[line.reasonCode]),
    valueCell(`${field}.note`, line.note),
  );
};

const totalLabel = cell(label('合计'), { colspan: 2, align: 'center' });

const totalRow = (lines: readonly CostLine[]): GridRow => {
  const total = (key: Amount) => {
    const amounts = lines.flatMap((line): readonly Fen[] => (line[key] === undefined ? [] : [line[key]]));
    return cell(
      money(key, amounts.length > 0 ? sumFen(amounts) : undefined, '万元', {
        kind: 'sum',
        of: lines.map(({ id }) => `lines.${id}.${key}`),
      }),
      {
        align: 'right',
      },
    );
  };
  return row(totalLabel, total('declared'), total('reduced'), total('approved'), cell([]), cell([]));
};

/** The table of the cost review as an editable copy: every budget line with what was declared, reduced and approved. */
export const costFormPaper = (facts: ProjectFacts, answers: unknown): Paper => {
  const fields: Fields = actOf({ procedure }, costReviewAct).fields;
  const lines = (soundAnswers(fields, answers)['lines'] ?? []) as readonly CostLine[];
  const application = currentApplication(facts);
  const names = new Map((application?.lines ?? []).map(({ id, name }) => [id, name]));
  return {
    title: costFormTitle,
    page: {
      orientation: 'landscape',
      margins: { top: 18, right: 16, bottom: 18, left: 16 },
      pageNumbers: 'of-total',
      cellSize: 10,
    },
    body: [
      paragraph('form-title', [label(costFormTitle)]),
      grid([1], [row(openCell([label('项目名称：'), value('application.name', application?.name)]))]),
      grid(
        [5, 24, 12, 12, 12, 16, 24],
        [headRow(...captions), ...lines.map((line, index) => lineRow(line, index, names)), totalRow(lines)],
        1,
      ),
      paragraph(
        'note',
        `核减理由填：${Object.values(reductionReasons).join('、')}。核定等于申报减核减；行的多少和顺序不要改动。`,
      ),
    ],
  };
};

/** How the table comes back: a line is known by its mark, else by its name among the budget lines of the application. */
export const costFormReturn = (facts: ProjectFacts): AnnexReturn => {
  const lines = currentApplication(facts)?.lines ?? [];
  const idOf = (name: string): string => {
    const named = lines.filter((line) => line.name.trim() === name.trim());
    return named.length === 1 ? (named[0]?.id ?? '') : '';
  };
  return {
    action: costReviewAct,
    draft: () => ({}),
    place: () => undefined,
    tables: [
      {
        path: 'lines',
        key: 'line',
        end: '合计',
        columns: [
          { caption: '序号' },
          { caption: '项目内容', key: 'line' },
          { caption: '申报', key: 'declared', unit: '万元' },
          { caption: '核减', key: 'reduced', unit: '万元' },
          { caption: '核定', key: 'approved', unit: '万元' },
          { caption: '核减理由', key: 'reasonCode' },
          { caption: '依据和说明', key: 'note' },
        ],
        answers: ({ line = '', ...words }) => {
          const id = idOf(line);
          const reason = `“${line.trim()}”不是立项申请里的一条预算明细，或者有几条同名，没有采用；请照原名填写`;
          return {
            words: { ...words, line: id },
            ...(id === '' && line.trim() !== '' ? { doubts: { line: reason } } : {}),
          };
        },
      },
    ],
  };
};
