import type { Paper } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';

/** 不予受理通知书 with its reason. */
export const intakeRefusal = (facts: ProjectFacts, issue: OfficialIssue): Paper =>
  officialPaper(issue, {
    title: `关于不予受理${projectName(facts)}立项申请的通知`,
    decisive: decisiveOf(facts, { 决定: '不予受理' }),
    addressee: facts.origin.owner.name,
    body: [
      text(
        `你单位报送的${projectName(facts)}立项申请材料收悉。根据${regulationName(issue)}，经审查，决定不予受理。理由如下：`,
      ),
      said('closed.note', known(facts.closed?.note, 'reason of the refusal')),
      text('特此通知。'),
    ],
  });
