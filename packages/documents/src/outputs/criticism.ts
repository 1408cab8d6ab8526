import { chineseDate, type Paper } from '@zhengxiang/core';
import { organName, type ProjectFacts } from '@zhengxiang/procedure';
import { decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';

/** 通报 of a serious violation; the organs that are told of it stand under 抄送. */
export const criticismLetter = (facts: ProjectFacts, issue: OfficialIssue, violationId: string): Paper => {
  const violation = known(
    facts.oversight.violations.find(({ id }) => id === violationId),
    `violation ${violationId}`,
  );
  const criticism = known(violation.criticism, `criticism of ${violationId}`);
  return officialPaper(
    {
      ...issue,
      copies: [
        ...criticism.recipients.map((recipient) => organName(issue.regulation, recipient)),
        ...(criticism.otherRecipients ?? '').split(/[、，,；;]/u).filter((name) => name.trim() !== ''),
      ],
    },
    {
      title: `关于${facts.origin.owner.name}严重违反项目管理办法的通报`,
      decisive: decisiveOf(facts, { 通报对象: facts.origin.owner.name, 绩效评价结果: '不合格' }),
      body: [
        text(`${chineseDate(violation.on)}查明，${facts.origin.owner.name}在${projectName(facts)}中有下列事实：`),
        said('violation.facts', violation.facts),
        text(`上述行为严重违反${regulationName(issue)}，现予以通报，该项目绩效评价结果为不合格。`),
        said('criticism.text', criticism.text),
      ],
    },
  );
};
