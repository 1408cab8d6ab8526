import { deliveryTerms, initiationTerms, dataTerms, lawTerms } from './glossary/acts-and-papers.ts';
import { recordingTerms, reviewingTerms, supervisingTerms } from './glossary/collisions.ts';
import { amountTerms, partyTerms } from './glossary/parties-and-amounts.ts';
import type { GlossarySection, GlossaryTerm } from './glossary/term.ts';

/**
 * Every legal term that has a word in the code, one word for one concept: the authority for names. Terms of international
 * standards come first, usual translations of PRC law second; where two Chinese concepts would share a word, one gets another.
 */
export const glossary: readonly GlossaryTerm[] = [
  ...reviewingTerms,
  ...supervisingTerms,
  ...recordingTerms,
  ...partyTerms,
  ...amountTerms,
  ...initiationTerms,
  ...deliveryTerms,
  ...dataTerms,
  ...lawTerms,
];

/** The headings under which the terms are printed, in order. */
export const glossarySections: Readonly<Record<GlossarySection, string>> = {
  reviewing: 'Examining: 审 and its neighbours',
  supervising: 'Supervising: 监理, 监督, 主管',
  recording: 'Taking in, taking over, taking back',
  parties: 'Organs and parties',
  amounts: 'Amounts',
  initiation: 'From application to contract',
  delivery: 'From contract to evaluation',
  data: 'Data, security, infrastructure, kinds of service',
  law: 'The regulation itself',
};

export type { GlossarySection, GlossaryTerm } from './glossary/term.ts';
