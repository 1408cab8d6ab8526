import {
  citeOf,
  guard,
  met,
  past,
  requires,
  unmet,
  type ProjectFacts,
  type ProvisionId,
  type Waiver,
} from '@zhengxiang/core';
import { regulationText } from '../text.generated.ts';
import { because } from './reasons.ts';

/** The paragraphs and items that say 原则上: only there an exception can be asked for. */
const inPrinciple: ReadonlySet<string> = new Set(
  regulationText.filter(({ text }) => text.includes('原则上')).map(({ id }) => id),
);

const isProvision = (text: string): text is ProvisionId => /^[^/]+\/[^/]+$/u.test(text);

export const onlyInPrinciple = guard(['waiver.request'], {
  says: '只对“原则上”的规定申请例外；同一规定不重复申请。',
  checkInput: ({ facts }, { provision, subject }) => {
    if (!isProvision(provision) || !inPrinciple.has(citeOf(provision))) {
      return unmet(because('not-in-principle', { provision }), { field: 'provision' });
    }
    const standing = facts.waivers.find(
      (waiver) => waiver.provision === provision && waiver.subject === subject && waiver.decision?.granted !== false,
    );
    if (standing === undefined) return met;
    return standing.decision === undefined
      ? unmet(because('waiver-pending', { waiver: standing.id }), { field: 'provision' })
      : unmet(because('waiver-granted', { waiver: standing.id }), { field: 'provision' });
  },
});

const pending = (facts: ProjectFacts): readonly Waiver[] =>
  facts.waivers.filter(({ decision }) => decision === undefined);

export const decidedOnce = guard(['waiver.grant', 'waiver.refuse'], {
  says: '对等待决定的例外申请决定一次。',
  check: ({ facts }) => (pending(facts).length > 0 ? met : past(because('no-pending-waiver'))),
  checkInput: ({ facts }, { request }) =>
    requires(
      pending(facts).some(({ id }) => id === request),
      () => unmet(because('no-such-waiver'), { field: 'request' }),
    ),
});
