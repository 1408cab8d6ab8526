import type { Fen } from '@zhengxiang/core';
import { totalInvestmentOf, type ActionId, type LawPack } from '@zhengxiang/procedure';
import { useMemo } from 'react';
import type { FormWorld } from '../fields/types.ts';
import { choicesOf, optionsBeside, optionsOf } from './choices.ts';
import type { FormCase } from './form-case.ts';
import { annexesOf } from './use-checks.ts';

/** The picks of a form, narrowed to what its act can be about now. */
const picksOf = (pack: LawPack, action: ActionId, of: FormCase): FormWorld['picks'] => {
  const choices = of.project && choicesOf(pack, action, of.project, of.around);
  if (!choices || !of.project) return of.picks;
  return { ...of.picks, [choices.source]: optionsOf(choices, of.project) };
};

interface Parts {
  readonly action: ActionId;
  readonly of: FormCase;
  readonly pack: LawPack;
  readonly values: Readonly<Record<string, unknown>>;
  readonly known: FormWorld['known'];
  readonly against: FormWorld['against'];
}

/** What the inputs of a form look at; the same object until something of it changes. */
export const useFormWorld = ({ action, of, pack, values, known, against }: Parts): FormWorld => {
  const typed = typeof values['totalInvestment'] === 'number' ? (values['totalInvestment'] as Fen) : undefined;
  const reference = typed ?? (of.project && totalInvestmentOf(of.project));
  return useMemo(
    () => ({
      facts: of.project,
      caseId: of.caseId,
      annexes: annexesOf(pack),
      reference,
      known,
      against,
      picks: picksOf(pack, action, of),
      picksBeside: (path, answers, picked) =>
        of.project && optionsBeside(pack, action, of.project, { path, answers, picked }),
    }),
    [action, of, pack, reference, known, against],
  );
};
