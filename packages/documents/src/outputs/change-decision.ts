import { chineseDate, fen, wanText, type Paper } from '@zhengxiang/core';
import type { Attachment, Change, ProjectFacts } from '@zhengxiang/procedure';
import { decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';

const difference = (amount: number): string =>
  amount === 0 ? '变更前后金额不变' : `变更后金额${amount < 0 ? '减少' : '增加'} ${wanText(fen(Math.abs(amount)))}`;

const decision = {
  approved: { title: '变更申请的批复', words: '经审核，同意按所附《项目变更清单》实施变更' },
  refused: { title: '变更申请的答复', words: '经审核，不同意变更，请按原批准的方案实施' },
} as const;

const decided = (facts: ProjectFacts, id: string): Change & { readonly state: keyof typeof decision } => {
  const change = known(
    facts.changes.find((one) => one.id === id),
    `change ${id}`,
  );
  if (change.state !== 'approved' && change.state !== 'refused')
    throw new RangeError(`change ${id} is not decided yet`);
  return { ...change, state: change.state };
};

/** 变更批复 with the papers that it approves bound in: what the change was, what it does to the money, and that it may now be carried out, or may not. */
export const changeDecision = (
  facts: ProjectFacts,
  issue: OfficialIssue,
  changeId: string,
  attachments: readonly Attachment[] = [],
): Paper => {
  const change = decided(facts, changeId);
  const { title, words } = decision[change.state];
  const approved = change.state === 'approved';
  return officialPaper(issue, {
    title: `关于${projectName(facts)}${title}`,
    decisive: decisiveOf(facts, {
      [approved ? '批复' : '答复']: approved ? '同意变更' : '不同意变更',
      ...(approved ? { 金额: difference(change.difference) } : {}),
    }),
    addressee: facts.origin.owner.name,
    body: [
      text(
        `你单位${chineseDate(change.requestedOn)}关于${projectName(facts)}的变更申请收悉。根据${regulationName(issue)}，${words}${approved ? `，${difference(change.difference)}` : ''}。`,
      ),
      text('变更原因：'),
      said('change.reason', change.request.reason),
      text('变更内容：'),
      said('change.content', change.request.content),
      ...(change.decisionText === undefined ? [] : [said('change.decisionText', change.decisionText)]),
      text('此复。'),
    ],
    ...(approved ? { attachments } : {}),
  });
};
