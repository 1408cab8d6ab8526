import {
  addDays,
  addYears,
  governingPack,
  plainDate,
  type Governing,
  type PlainDate,
  type TrialExtension,
} from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { parameters } from '../parameters.ts';

type Regulation = Pick<LawPack, 'id' | 'inForce'>;

const issuedOn = plainDate('2020-07-13');

/** Article 31: in force from the day of issue; the last day is the one before the second anniversary. */
export const trialPeriod: LawPack['inForce'] = {
  from: issuedOn,
  to: addDays(addYears(issuedOn, parameters.trialYears.value), -1),
};

const regulation: Regulation = { id: 'dongyuan-2020', inForce: trialPeriod };

/** Whether this regulation governs a day by itself or by an extension on record, or the day lies in a declared gap. */
export const packInForce = (
  date: PlainDate,
  extensions?: readonly TrialExtension[],
  law: Regulation = regulation,
): Governing<Regulation> => governingPack([law], date, extensions);
