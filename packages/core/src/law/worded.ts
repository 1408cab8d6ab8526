import type { CitedProvision } from './article.ts';
import { figureOf, inWordsOf, type Law } from './law.ts';
import type { Provision } from './provision.ts';
import type { Reason, Unmet, Verdict } from './verdict.ts';

/** Figures have been filled into a sentence where it was made; what is left in braces are the law's words. */
const wordsOf = ({ words }: Law): Pick<Law, 'parameters' | 'words'> => ({ parameters: [], words });

const sentence = (law: Law, text: string): string => (text.includes('{') ? inWordsOf(wordsOf(law), text) : text);

const reasonInWords = (law: Law, { code, text, figures }: Reason): Reason => ({
  code,
  text: sentence(law, text),
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'string' ? sentence(law, figure) : figure,
    ]),
  ),
});

/** Why something is refused, and the way out, in the words of the law that judges. */
export const unmetInWords = (law: Law, verdict: Unmet): Unmet => ({
  ...verdict,
  reason: reasonInWords(law, verdict.reason),
  remedy: verdict.remedy && { ...verdict.remedy, text: sentence(law, verdict.remedy.text) },
});

/** What a rule answers in the words of the law that judges: reason, way out, question. */
export const verdictInWords = (law: Law, verdict: Verdict): Verdict => {
  switch (verdict.kind) {
    case 'met':
    case 'unknown':
      return verdict;
    case 'discretion':
      return { ...verdict, question: sentence(law, verdict.question) };
    case 'unmet':
      return unmetInWords(law, verdict);
  }
};

const saysInWords = (law: Law, provision: Provision): Provision => {
  if (provision.kind === 'not-executable') return { ...provision, why: inWordsOf(law, provision.why) };
  const says = inWordsOf(law, provision.says);
  if (provision.kind !== 'definition' || provision.parameter === undefined) return { ...provision, says };
  return { ...provision, says, value: figureOf(law, provision.parameter).value };
};

/** A provision in the words of a law: what it says, and the sentences of the duties and consequences that it finds. */
export const provisionInWords = (law: Law, { provision, ...cited }: CitedProvision): CitedProvision => {
  const said = saysInWords(law, provision);
  const text = <S extends { readonly text: string }>(state: S): S => ({ ...state, text: sentence(law, state.text) });
  if (said.kind === 'duty')
    return { ...cited, provision: { ...said, arises: (context) => said.arises(context).map(text) } };
  if (said.kind === 'consequence')
    return { ...cited, provision: { ...said, follows: (context) => said.follows(context).map(text) } };
  return { ...cited, provision: said };
};
