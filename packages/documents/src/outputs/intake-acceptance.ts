import { chineseDate, type Paper } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, text, type OfficialIssue } from './official-paper.ts';

/** 受理通知书: the material is complete and goes to review. */
export const intakeAcceptance = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const { acceptedOn, submittedOn } = facts.intake;
  return officialPaper(issue, {
    title: `关于受理${projectName(facts)}立项申请的通知`,
    decisive: decisiveOf(facts, { 决定: '予以受理' }),
    addressee: facts.origin.owner.name,
    body: [
      text(
        `你单位${submittedOn === undefined ? '' : `${chineseDate(submittedOn)}`}报送的${projectName(facts)}立项申请材料收悉。经审查，材料齐全、符合要求，根据${regulationName(issue)}，我局于${chineseDate(known(acceptedOn, 'acceptance of the material'))}予以受理，并将组织项目评审。`,
      ),
      text('特此通知。'),
    ],
  });
};
