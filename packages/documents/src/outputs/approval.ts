import { capitals, chineseDate, wanText, type Paper } from '@zhengxiang/core';
import { approvedAmountOf, type ProjectFacts } from '@zhengxiang/procedure';
import { applicationOf, decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';

/** 立项批复: the project may go on, and the amount is the ceiling of what it may cost. */
export const approvalLetter = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const approval = known(facts.approval, 'approval');
  const amount = known(approvedAmountOf(facts), 'approved amount');
  const application = applicationOf(facts);
  const { submittedOn } = facts.intake;
  const endorsed = facts.review.opinion;
  return officialPaper(issue, {
    title: `关于${projectName(facts)}立项的批复`,
    decisive: decisiveOf(facts, { 批复: '同意立项' }, { 评审核定金额: amount }),
    addressee: facts.origin.owner.name,
    body: [
      text(
        `你单位${submittedOn === undefined ? '' : `${chineseDate(submittedOn)}`}报送的${projectName(facts)}立项申请收悉。根据${regulationName(issue)}${endorsed === undefined ? '' : `和${chineseDate(endorsed.issuedOn)}的项目评审意见`}，现批复如下：`,
      ),
      text(
        `一、同意${projectName(facts)}立项。项目建设单位为${facts.origin.owner.name}，使用单位为${application.userUnit}。`,
      ),
      text('二、主要建设内容：'),
      said('application.content', application.content),
      text(`三、评审核定金额为 ${wanText(amount)}（大写：${capitals(amount)}）。项目采购价格不得高于评审核定金额。`),
      text('四、未经申请变更并审批，不得自行调整、变更或取消项目。'),
      ...(approval.note === undefined ? [] : [text('五、其他事项：'), said('approval.note', approval.note)]),
      text('此复。'),
    ],
  });
};
