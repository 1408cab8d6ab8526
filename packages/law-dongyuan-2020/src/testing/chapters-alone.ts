import { procedure, type LawPack } from '@zhengxiang/procedure';
import { trackOf } from '../ch1-general/track.ts';
import { organNames } from '../organ-names.ts';
import { parameters } from '../parameters.ts';
import { placeNames } from '../place-names.ts';
import { inItsWords } from '../required-documents.ts';

/** Some chapters as a law of their own: what the others say of the same acts is tested beside them. */
export const chaptersAlone = (
  of: Pick<LawPack, 'id' | 'title' | 'articles' | 'inForce' | 'requiredDocuments'>,
): LawPack => ({
  ...of,
  requiredDocuments: inItsWords(of.requiredDocuments),
  documentNumber: '',
  procedure,
  county: { name: '', code: '' },
  text: [],
  parameters: Object.values(parameters),
  words: { ...organNames, ...placeNames },
  interpretations: [],
  annexForms: {},
  trackOf,
  visibleTo: () => [],
  withheldJudgements: () => [],
  listsVisibleTo: [],
  inPrinciple: [],
  oldLedgersTakenInBy: [],
});
