import type { AffectedLaterAct, LaterAct } from './correcting-act.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { blocks, findingsOnInput, type Finding } from './availability.ts';
import { newOnes } from './new-findings.ts';
import { inWordsOf } from './law.ts';
import type { Pack } from './pack.ts';
import type { Situation } from './provision.ts';
import type { ActionId, AnyFacts } from './vocabulary.ts';

const wordsOf = ({ verdict }: Finding): string => {
  if (verdict.kind === 'unmet') return verdict.reason.text;
  return verdict.kind === 'unknown' ? `缺少判断所需的内容：${verdict.missing.join('、')}` : '';
};

/** The later act once as it was and once as it would have been; each rule that speaks only the second time. */
const affected = (pack: Pack, act: LaterAct, situation: Situation<AnyFacts>): readonly AffectedLaterAct[] => {
  const { actor, on, action } = act;
  const judged = ({ facts, input }: LaterAct['was'], today: PlainDate) =>
    findingsOnInput(pack, action, { ...situation, actor, today, capacities: [act.actingAs], facts }, input);
  const title = inWordsOf(pack, pack.procedure.acts[action]?.title ?? action);
  return newOnes(judged(act.was, on), judged(act.now, on))
    .filter(blocks)
    .map((finding) => ({ act, title, provision: finding.provision, finding: wordsOf(finding) }));
};

/**
 * The answers of a correcting act with the later acts in them that the correction touches, by the law of the day; of any
 * other act the answers as they are. Nothing of what was done later is turned over: it is written down for whoever looks at it again.
 */
export const withAffected = <I>(pack: Pack, action: ActionId, situation: Situation<AnyFacts>, input: I): I => {
  const correcting = pack.procedure.correcting?.(situation.facts, action, input);
  if (correcting === undefined) return input;
  return correcting.complete(correcting.later.flatMap((act) => affected(pack, act, situation))) as I;
};
