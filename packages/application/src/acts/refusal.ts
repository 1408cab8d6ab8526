import { citeOf, powersFor, type Decision, type PowerHolder } from '@zhengxiang/core';
import { organName, postNames, type ActionId, type LawPack, titleOfAct } from '@zhengxiang/procedure';
import type { FindingView } from '../contract/index.ts';
import { citeWords, findingView } from '../case/finding-view.ts';

/** 县财政局（经办岗、领导岗） */
export const holderName = (pack: LawPack, { organ, posts }: PowerHolder): string =>
  `${organName(pack, organ)}${posts ? `（${posts.map((post) => postNames[post]).join('、')}）` : ''}`;

/** Why an act was refused. Without a power the refusal cites the article that gives it to others. */
export const refusalOf = (pack: LawPack, action: ActionId, decision: Decision): readonly FindingView[] => {
  const findings = decision.findings.map(findingView);
  if (decision.power) return findings;
  const { provisions, holders } = powersFor(pack, action);
  const [provision] = provisions;
  if (provision === undefined) return findings;
  const who = [...new Set(holders.map((holder) => holderName(pack, holder)))].join('、');
  const missing: FindingView = {
    provision,
    cite: citeOf(provision),
    citeText: citeWords(provision, citeOf(provision)),
    kind: 'unmet',
    code: 'no-power',
    text: `“${titleOfAct(pack, action)}”由${who}办理，您所在的岗位无权办理。`,
    figures: {},
    remedy: { text: `请${who}办理。` },
  };
  return [missing, ...findings];
};
