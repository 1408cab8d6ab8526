import { inlineText, wan, type Paper } from '@zhengxiang/core';
import { appraisalCriteria, judgements, reductionReasons, type ProjectFacts } from '@zhengxiang/procedure';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaperRenderer, renderDocx } from '../index.ts';
import { expectedDocx, expectedPieces } from '../testing/expected.ts';
import { after, bureauPapers, changed, issue } from '../testing/bureau-papers.ts';
import { dense, docxText, pdfLines, pdfPages, throughLibreOffice } from '../testing/readers.ts';
import { acceptanceReport, approvalLetter, changeDecision, reviewOpinion } from './index.ts';
import { officialPaper, text } from './official-paper.ts';
import { titleLines } from './title-lines.ts';

const renderer = createPaperRenderer();
afterAll(renderer.close);

/** The words of the table whose head begins with these captions, row by row. */
const tableUnder = (paper: Paper, first: string, third?: string): readonly (readonly string[])[] => {
  const tables = paper.body.flatMap((block) =>
    block.kind === 'grid'
      ? [
          block.rows.map(({ cells }) =>
            cells.map(({ content }) =>
              content
                .flatMap((one) => one.content)
                .map(inlineText)
                .join(''),
            ),
          ),
        ]
      : [],
  );
  const found = tables.find(([head]) => head?.[0] === first && (third === undefined || head[2]?.startsWith(third)));
  if (!found) throw new Error(`no table under ${first}`);
  return found;
};

describe.each(bureauPapers)('%s', (title, paper, parts) => {
  it('PDF 中的文字与数据一致', async () => {
    const pages = pdfPages(await renderer.pdf(paper));
    // A paragraph that runs over a page has the page number in its middle.
    const text = pages.map((page) => page.replace(/—\d+—/u, '')).join('');
    expect(expectedPieces(paper).filter((piece) => !text.includes(piece))).toEqual([]);
    for (const part of parts) expect(text).toContain(dense(part));
    if (title !== '材料清单' && title !== '初步验收记录') expect(pages.at(-1)).toContain('印发');
  });

  it('Word 文件中的文字与数据一致', async () => {
    expect(await docxText(await renderDocx(paper))).toBe(expectedDocx(paper));
  });
});

describe('公文的金额', () => {
  it('评审意见的合计等于各行之和，批复写评审核定金额', () => {
    const facts = after('cut-71-percent');
    const cost = facts.review.rounds.at(-1)?.cost;
    if (!cost || !facts.approval) throw new Error('the life has changed');
    const pieces = expectedPieces(reviewOpinion(facts, issue));
    const total = pieces.indexOf('合计');
    expect(pieces.slice(total + 1, total + 4)).toEqual([cost.declared, cost.reduced, cost.approved].map(wan));
    expect(expectedPieces(approvalLetter(facts, issue)).join('')).toContain(
      `评审核定金额为${wan(facts.approval.amount)}万元`,
    );
  });
});

describe('评审意见写明由谁评审', () => {
  const said = (id: string): string => expectedPieces(reviewOpinion(after(id), issue)).join('');

  it('换过专家的，写明换了谁、为什么、由谁接替，列出的是出具意见的人；只写形成意见的那一轮', () => {
    const words = said('experts-replaced');
    expect(words).toMatch(/原定专家曾䶮于2024年5月\d+日更换，理由：账号已停用，调离本县，由黄志远接替。/u);
    expect(words).not.toContain('因病住院');
  });

  it('回避的也写明；没有换过的不写', () => {
    expect(said('refused')).toMatch(/原定专家[^。]+回避，理由：[^。]+，由[^。]+接替。/u);
    expect(said('cut-71-percent')).not.toContain('原定专家');
  });
});

describe('评审意见的专家意见和造价表', () => {
  const facts = after('cut-71-percent');
  const round = facts.review.rounds.at(-1);
  if (!round?.cost) throw new Error('the life has changed');
  const { experts, cost } = round;
  const withMany: ProjectFacts = {
    ...facts,
    review: {
      ...facts.review,
      remarks: [
        { by: '专家甲', criterion: 'networkSecurity', remark: '等级保护费用<未列>', mustAnswer: true },
        {
          by: '专家乙',
          criterion: 'timeliness',
          line: facts.versions.at(-1)?.data.lines[0]?.id,
          remark: '工期偏紧',
          mustAnswer: true,
          answer: { text: '已改为十月', on: round.meetsOn },
        },
        { by: '专家丙', criterion: 'necessity', remark: '同意建设', mustAnswer: false },
      ].map((one, at) => ({ ...one, id: `R${String(at)}`, round: round.number })),
      rounds: [
        ...facts.review.rounds.slice(0, -1),
        {
          ...round,
          experts: Array.from({ length: 7 }, (_one, at) => ({
            person: {
              id: `E${String(at)}`,
              name: `专家${'甲乙丙丁戊己庚'.charAt(at)}`,
              organisation: `单位${String(at)}`,
            },
            judgement: {
              criteria: { ...experts[0]!.judgement!.criteria, timeliness: at === 6 ? 'unsound' : 'sound' },
              remarks: [],
              summary: `综合${String(at)}：〔可行〕& <改>`,
              on: facts.review.opinion!.issuedOn,
            },
          })),
        },
      ],
    },
  };

  it('每位专家逐项的判断和综合意见都印出，在本人名下', async () => {
    const text = pdfPages(await renderer.pdf(reviewOpinion(facts, issue))).join('');
    for (const { person, judgement } of experts) {
      expect(text).toContain(dense(person.name));
      expect(text).toContain(dense(person.organisation));
      expect(text).toContain(dense(judgement?.summary ?? ''));
    }
    const grid = tableUnder(reviewOpinion(facts, issue), '评估方面');
    const given = experts.map(({ person, judgement }) => [
      person.name,
      ...Object.keys(appraisalCriteria).map((key) => judgements[judgement!.criteria[key as 'necessity']]),
    ]);
    const columns = grid[0]!.map((_one, at) => grid.map((row) => row[at])).slice(1);
    expect(columns).toEqual(given);
  });

  it('七位专家分两张表，逐条意见和单位答复都印出', async () => {
    const text = pdfPages(await renderer.pdf(reviewOpinion(withMany, issue))).join('');
    expect(text).toContain('评估方面专家甲专家乙专家丙专家丁');
    expect(text).toContain('评估方面专家戊专家己专家庚');
    expect(text).toContain('时效性符合符合不符合');
    expect(text).toContain('综合6：〔可行〕&<改>');
    const remarks = tableUnder(reviewOpinion(withMany, issue), '序号', '方面');
    const line = facts.versions.at(-1)?.data.lines[0]?.name;
    expect(remarks.slice(1)).toEqual([
      ['1', '专家甲', appraisalCriteria.networkSecurity, '等级保护费用<未列>', '请修改并答复'],
      ['2', '专家乙', appraisalCriteria.timeliness, `（${String(line)}）工期偏紧`, '已改为十月'],
      ['3', '专家丙', appraisalCriteria.necessity, '同意建设', ''],
    ]);
    expect(text).toContain('标明“请修改并答复”的，请逐条修改并答复');
  });

  it('造价表每行的申报、核减、核定和理由', () => {
    const grid = tableUnder(reviewOpinion(facts, issue), '序号', '申报');
    const names = new Map(facts.versions.at(-1)?.data.lines.map(({ id, name }) => [id, name]));
    expect(grid.slice(1, -1)).toEqual(
      cost.lines.map((line, index) => [
        String(index + 1),
        names.get(line.line),
        wan(line.declared),
        wan(line.reduced),
        wan(line.approved),
        [reductionReasons[line.reasonCode], ...(line.note === undefined ? [] : [line.note])].join('：'),
      ]),
    );
  });
});

describe('还没有走到的一步', () => {
  it('不出文书', () => {
    const fresh = after('crossing-up');
    expect(() => approvalLetter(fresh, issue)).toThrow('no approval yet');
    expect(() => acceptanceReport(fresh, issue)).toThrow('no acceptance report yet');
    expect(() => changeDecision(changed, issue, 'C9')).toThrow('no change C9 yet');
  });
});

describe('GB/T 9704 的版式', () => {
  const decisive = { project: '版式', amounts: [], points: [] };

  it('每面排 22 行，每行排 28 个字', async () => {
    const letter = officialPaper(issue, {
      title: '关于版式的通知',
      body: [text('字'.repeat(3000))],
      attachments: [{ name: '附表' }],
      decisive,
    });
    const [first = '', second = ''] = pdfPages(await renderer.pdf(letter));
    expect(second.split('字').length - 1).toBe(22 * 28);
    expect(second).toContain('—2—');
    // 35 mm above the name, two lines each below it and above the title.
    expect(first.split('字').length - 1).toBe(28 * 10 - 2);
  });

  it('Word 文件的页码也是单页居右、双页居左', async () => {
    const letter = officialPaper(issue, { title: '关于版式的通知', body: [text('字'.repeat(1500))], decisive });
    const { printed } = throughLibreOffice({ printed: await renderer.docx(letter) }, 'docx', 'pdf');
    const places = pdfLines(printed ?? new Uint8Array()).map((lines, index) =>
      lines.find((line) => dense(line) === `—${String(index + 1)}—`)?.search(/\S/u),
    );
    const [first = 0, second = Infinity, third = 0] = places;
    expect(first - second).toBeGreaterThan(20);
    expect(third - second).toBeGreaterThan(20);
  });

  it('版记整块在末页，不拆开', async () => {
    for (const [name, paper] of bureauPapers) {
      const last = pdfPages(await renderer.pdf(paper)).at(-1) ?? '';
      if (last.includes('印发')) expect([name, /抄送：.*印发/u.test(last)]).toEqual([name, true]);
    }
  });

  it('标题回行词意完整、长短相近', () => {
    expect(titleLines('关于社会救助一体化信息平台项目立项的批复')).not.toContain('\n');
    for (const title of [
      '关于智慧水利综合管理平台项目变更申请的批复',
      '关于社会救助一体化信息平台项目的资金安排意见',
      '关于智慧住建工地监管平台项目验收整改的通知',
      '关于东源县县级政务信息化服务项目〔2026〕年度绩效评价情况和存在问题整改要求的通报',
    ]) {
      const lines = titleLines(title).split('\n');
      expect(lines.join('')).toBe(title);
      const lengths = lines.map((line) => [...line].length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(5);
      expect(lines.at(-1)).toMatch(/(?:的批复|安排意见|的通知|的通报)$/u);
    }
  });
});
