import { guard, met, past, power, requires, unmet, type Power } from '@zhengxiang/core';
import type { AnyFacts, ProjectFacts, Waiver } from '@zhengxiang/procedure';
import { inPrincipleRules } from './in-principle.ts';
import { because } from './reasons.ts';
import { isOutgrown } from './waiver-matter.ts';

/** Asked for already and not refused: a second request for the same would change nothing. */
const standingWaiver = (
  facts: ProjectFacts,
  provision: string,
  subject: string | undefined,
  amount = 0,
): Waiver | undefined =>
  facts.waivers.find(
    (waiver) =>
      waiver.provision === provision &&
      waiver.subject === subject &&
      waiver.decision?.granted !== false &&
      !isOutgrown(facts, waiver) &&
      (waiver.decision === undefined || (waiver.amount ?? Infinity) >= amount),
  );

/** Exceptions that are for so much and no more. */
const forAnAmount: ReadonlySet<string> = new Set(['art17.p1/no-added-items', 'art17.p1/no-added-budget']);

/** The rules that an exception can be asked for now, with what it is for. */
export const exceptionsToAskFor = (
  facts: ProjectFacts,
): readonly { readonly id: string; readonly subject?: string }[] =>
  [...inPrincipleRules].flatMap(([id, subjectOf]) => {
    const subject = subjectOf(facts);
    if (standingWaiver(facts, id, subject)) return [];
    return [subject === undefined ? { id } : { id, subject }];
  });
interface Asked {
  readonly provision?: string | undefined;
  readonly request?: string | undefined;
}

/** Each 原则上 stands in its own article, and so does the exception from it: whether the rule that is asked about is of that one. */
export const ofArticle =
  (article: string): NonNullable<Power['fits']> =>
  (facts: AnyFacts, input: unknown): boolean => {
    const { provision, request } = input as Asked;
    const asked = 'waivers' in facts ? facts.waivers.find(({ id }) => id === request)?.provision : undefined;
    return (provision ?? asked ?? '').startsWith(`${article}.`);
  };

/** Who asks for an exception from the 原则上 of an article, and who decides. */
export const exceptionsOf = (article: string) => ({
  'owner-asks-exception': power(
    ['waiver.request'],
    [{ organ: 'project-owner', posts: ['clerk'] }],
    '对本条“原则上”的规定，{project-owner}可以说明理由，申请本次不适用。',
    ofArticle(article),
  ),
  'bureau-decides-exception': power(
    ['waiver.grant', 'waiver.refuse'],
    [{ organ: 'data-bureau', posts: ['leader'] }],
    '{data-bureau}决定是否同意，申请和决定永久留痕。',
    ofArticle(article),
  ),
});

export const onlyInPrinciple = guard(['waiver.request'], {
  says: '只对“原则上”的规定申请例外；同一规定不重复申请。',
  partlyOn: ['in-principle-exceptions', 'art10-exception-matter'],
  checkInput: ({ facts }, { provision, subject, amount }) => {
    const subjectOf = inPrincipleRules.get(provision);
    if (subjectOf === undefined) return unmet(because('not-in-principle'), { field: 'provision' });
    // An exception for anything else would be granted and lift nothing.
    const expected = subjectOf(facts);
    if (subject !== expected)
      return unmet(because('exception-for-another', { subject: expected ?? '' }), {
        field: 'subject',
        remedy: expected === undefined ? '“具体对象”不填' : `在“具体对象”中填写 ${expected}`,
        restsOn: ['in-principle-exceptions'],
      });
    if (forAnAmount.has(provision) && amount === undefined)
      return unmet(because('exception-without-amount'), { field: 'amount', restsOn: ['art10-exception-matter'] });
    const standing = standingWaiver(facts, provision, subject, amount);
    if (standing === undefined) return met;
    return standing.decision === undefined
      ? unmet(because('waiver-pending', { waiver: standing.id }), { field: 'provision' })
      : unmet(because('waiver-granted', { waiver: standing.id }), { field: 'provision' });
  },
});

export const pendingWaivers = (facts: ProjectFacts): readonly Waiver[] =>
  facts.waivers.filter(({ decision }) => decision === undefined);

/** Withdrawn, made larger, prepared again: what the leader would agree to is no longer what was asked. */
export const grantedForWhatWasAsked = guard(['waiver.grant'], {
  says: '同意的是申请时的事项；申请以后申报材料改成另一事项的，不能同意，由单位重新申请。',
  restsOn: ['art10-exception-matter'],
  checkInput: ({ facts }, { request }) => {
    const waiver = pendingWaivers(facts).find(({ id }) => id === request);
    return requires(waiver === undefined || !isOutgrown(facts, waiver), () =>
      unmet(because('waiver-outgrown', { waiver: request }), {
        field: 'request',
        remedy: { text: '不同意这项申请，由单位重新申请', action: 'waiver.refuse' },
      }),
    );
  },
});

export const decidedOnce = guard(['waiver.grant', 'waiver.refuse'], {
  says: '对等待决定的例外申请决定一次。',
  check: ({ facts }) => (pendingWaivers(facts).length > 0 ? met : past(because('no-pending-waiver'))),
  checkInput: ({ facts }, { request }) =>
    requires(
      pendingWaivers(facts).some(({ id }) => id === request),
      () => unmet(because('no-such-waiver'), { field: 'request' }),
    ),
});
