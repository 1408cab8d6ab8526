import { plainDate } from '@zhengxiang/core';
import { procedure, type LawPack } from '@zhengxiang/procedure';
import { annexForms } from './annexes/index.ts';
import { candidates } from './candidates.ts';
import { chapter1 } from './ch1-general/index.ts';
import { notKept } from './ch1-general/art04-classified.ts';
import { inPrincipleRules } from './ch2-initiation/in-principle.ts';
import { chapter2 } from './ch2-initiation/index.ts';
import { offersAnnualLine } from './ch2-initiation/plan-rules.ts';
import { chapter3 } from './ch3-procurement/index.ts';
import { chapter4 } from './ch4-implementation/index.ts';
import { chapter5 } from './ch5-acceptance/index.ts';
import { chapter6 } from './ch6-oversight/index.ts';
import { chapter7 } from './ch7-supplementary/index.ts';
import { trackOf } from './ch1-general/track.ts';
import { interpretations } from './interpretations.ts';
import { revisions } from './interpretations/revisions.ts';
import { organNames } from './organ-names.ts';
import { oldLedgersTakenInBy } from './old-ledgers.ts';
import { parameters } from './parameters.ts';
import { placeNames } from './place-names.ts';
import { requiredDocuments } from './required-documents.ts';
import { listsVisibleTo, visibleTo, withheldJudgements } from './visibility.ts';
import { annexText, regulationText } from './text.generated.ts';

/** 《东源县县级政务信息化服务项目管理办法（试行）》, 东府办〔2020〕19号. */
export const dongyuan2020: LawPack = {
  id: 'dongyuan-2020',
  title: '东源县县级政务信息化服务项目管理办法（试行）',
  documentNumber: '东府办〔2020〕19号',
  procedure,
  county: {
    name: '东源县',
    code: '441625',
    letterSeries: { 'data-bureau': '东政数', 'finance-bureau': '东财' },
  },
  // Article 31: in force from the day it was issued, two years on trial; the last day is 2022-07-12.
  inForce: { from: plainDate('2020-07-13'), to: plainDate('2022-07-12') },
  onTrial: true,
  // Of the annexes what rules: their names and their notes; their cells are the forms.
  text: [...regulationText, ...annexText.filter(({ kind }) => kind === 'annex' || kind === 'note')],
  articles: [...chapter1, ...chapter2, ...chapter3, ...chapter4, ...chapter5, ...chapter6, ...chapter7],
  parameters: Object.values(parameters),
  words: { ...organNames, ...placeNames },
  interpretations,
  revisions,
  annexForms,
  trackOf,
  visibleTo,
  withheldJudgements,
  notKept,
  candidates,
  inPrinciple: [...inPrincipleRules.keys()],
  offersAnnualLine,
  listsVisibleTo,
  oldLedgersTakenInBy,
  requiredDocuments,
};
