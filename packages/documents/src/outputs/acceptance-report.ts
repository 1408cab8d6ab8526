import { chineseDate, paper, wanText, type Paper, type PaperBlock } from '@zhengxiang/core';
import { contractTotal, type PanelMember, type ProjectFacts } from '@zhengxiang/procedure';
import { applicationOf, decisiveOf, known, projectName } from './known.ts';
import { heading, officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';
import { numberCell, table, wordCell } from './tables.ts';

const opinions = { pass: '通过', rectify: '整改后复核', fail: '不通过' } as const;
const conclusions = { accepted: '验收合格', failed: '验收不合格' } as const;

const panelTable = (members: readonly PanelMember[]): PaperBlock =>
  table(
    [1, 2.4, 5, 2.6, 4],
    ['序号', '姓名', '单位', '意见', '签名'],
    members.map(({ person, opinion }, index) =>
      paper.row(
        numberCell(index),
        wordCell(person.name, 'center'),
        wordCell(person.organisation),
        wordCell(opinion === undefined ? '' : opinions[opinion.conclusion], 'center'),
        paper.cell([], { area: 'signature', minHeight: 10 }),
      ),
    ),
  );

const rectificationPart = ({ acceptance }: ProjectFacts): readonly PaperBlock[] => {
  const { rectification } = acceptance;
  if (!rectification) return [];
  return [
    heading('三、整改和复核'),
    table(
      [1, 5, 5, 2],
      ['序号', '问题', '整改情况', '复核'],
      rectification.items.map((item, index) =>
        paper.row(
          numberCell(index),
          wordCell(item.problem),
          wordCell(item.done ?? ''),
          wordCell(item.passed === undefined ? '' : item.passed ? '到位' : '未到位', 'center'),
        ),
      ),
    ),
  ];
};

/** What a report that was issued anew says of the one before it. */
const takesPlace = ({ acceptance, reissues }: ProjectFacts): readonly PaperBlock[] => {
  const again = reissues?.at(-1);
  // Another acceptance has a report of its own.
  return again === undefined || acceptance.report === undefined || again.issuedOn < acceptance.report.issuedOn
    ? []
    : [
        text(
          `本件代替${chineseDate(acceptance.report.issuedOn)}出具、${reissues?.length === 1 ? '' : '其后又更正过的'}同一项目的验收报告，引用的内容按更正后的登记；结论和意见不变。更正说明：${again.note}`,
        ),
      ];
};

/** 验收报告: project, panel with its opinions, rectification, conclusion. */
export const acceptanceReport = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const report = known(facts.acceptance.report, 'acceptance report');
  const panel = known(facts.acceptance.panel, 'acceptance panel');
  const application = applicationOf(facts);
  const { startedOn, completedOn } = facts.implementation;
  const rectification = rectificationPart(facts);
  return officialPaper(issue, {
    title: `${projectName(facts)}验收报告`,
    matter: `关于${projectName(facts)}的验收报告`,
    decisive: decisiveOf(facts, { 验收结论: conclusions[report.conclusion] }, { 合同价合计: contractTotal(facts) }),
    addressee: facts.origin.owner.name,
    body: [
      ...takesPlace(facts),
      heading('一、项目概况'),
      text(`项目建设单位：${facts.origin.owner.name}。使用单位：${application.userUnit}。`),
      said('application.content', application.content),
      text(
        `承建等单位：${facts.contracts.map(({ party, number }) => `${party.name}（合同编号 ${number}）`).join('、')}。合同价合计 ${wanText(contractTotal(facts))}。${startedOn === undefined ? '' : `${chineseDate(startedOn)}开工。`}${completedOn === undefined ? '' : `${chineseDate(completedOn)}完成建设。`}`,
      ),
      heading('二、验收组织'),
      text(`根据${regulationName(issue)}，${chineseDate(panel.onSiteOn)}，项目验收小组进场验收，成员和意见如下：`),
      panelTable(panel.members),
      ...rectification,
      heading(`${rectification.length > 0 ? '四' : '三'}、验收结论`),
      text(`${conclusions[report.conclusion]}。`),
      ...(report.againstPanel === undefined
        ? []
        : [
            text('验收小组没有过半数意见或者财政部门成员不同意，作出上述结论的理由：'),
            said('report.againstPanel', report.againstPanel),
          ]),
      said('report.text', report.text),
    ],
  });
};
