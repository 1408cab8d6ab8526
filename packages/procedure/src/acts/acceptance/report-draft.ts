import { chineseDate, inWordsOf, wanText, type Law } from '@zhengxiang/core';
import type { ProjectFacts } from '../../facts/index.ts';
import { contractTotal, currentApplication } from '../../project/read.ts';

const listed = (items: readonly string[]): string =>
  items.map((item, index) => `${String(index + 1)}. ${item.replace(/[。；;.\s]+$/u, '')}`).join('；');

/** What the members of the group found, each problem once. */
export const problemsOf = ({ acceptance }: ProjectFacts): readonly string[] => [
  ...new Set(
    (acceptance.panel?.members ?? []).flatMap(({ opinion }) => (opinion?.problems ?? []).map(({ problem }) => problem)),
  ),
];

/** 验收报告 as it can be told from the case: group, what was compared, changes, opinions, problems. The conclusion is left to the person. */
export const draftReport = (facts: ProjectFacts, law: Pick<Law, 'words'>): string => {
  const { panel, preliminary, rectification } = facts.acceptance;
  const name = currentApplication(facts)?.name ?? '本项目';
  const members = panel?.members ?? [];
  const opinions = members.flatMap(({ opinion }) => (opinion ? [opinion] : []));
  const said = (conclusion: string): number => opinions.filter((one) => one.conclusion === conclusion).length;
  const compared = preliminary?.lines ?? [];
  const complete = compared.filter(({ delivered }) => delivered === 'delivered').length;
  const changes = facts.changes.filter(({ state }) => state === 'approved').length;
  const problems = problemsOf(facts);
  const signed = contractTotal(facts);
  return [
    panel &&
      `${chineseDate(panel.onSiteOn)}，${inWordsOf({ ...law, parameters: [] }, '{data-bureau}')}组织项目验收小组（${members.map(({ person }) => `${person.organisation}${person.name}`).join('、')}）对“${name}”进行现场验收。`,
    preliminary &&
      `项目于${chineseDate(preliminary.heldOn)}${preliminary.conclusion === 'passed' ? '通过' : '组织'}初步验收，逐项对照 ${String(compared.length)} 项，已完成 ${String(complete)} 项。`,
    signed > 0 && `合同价合计 ${wanText(signed)}${changes > 0 ? `，经批准变更 ${String(changes)} 次` : '，没有变更'}。`,
    opinions.length > 0 &&
      `验收小组成员出具意见 ${String(opinions.length)} 份：通过 ${String(said('pass'))} 份，整改后复核 ${String(said('rectify'))} 份，不通过 ${String(said('fail'))} 份。`,
    problems.length > 0 && `存在的问题：${listed(problems)}。`,
    rectification?.state === 'passed' && `责令整改的 ${String(rectification.items.length)} 项问题已经复核到位。`,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n');
};
