import type { Field, Fields } from '@zhengxiang/core';
import { acceptancePreliminary } from '../acceptance/acceptance-preliminary.ts';
import { deliveryPutIntoUse } from '../acceptance/delivery-put-into-use.ts';
import { filingFileAcceptance } from '../filing/filing-file-acceptance.ts';
import { filingFileContract } from '../filing/filing-file-contract.ts';
import { filingFileTender } from '../filing/filing-file-tender.ts';
import { balanceRegister } from '../funding/balance-register.ts';
import { budgetAdjust } from '../funding/budget-adjust.ts';
import { budgetEnter } from '../funding/budget-enter.ts';
import { paymentMake } from '../funding/payment-make.ts';
import { paymentReverse } from '../funding/payment-reverse.ts';
import { changeCarryOut } from '../implementation/change-carry-out.ts';
import { contractSupplement } from '../implementation/contract-supplement.ts';
import { filingLateDelivery } from '../implementation/filing-late-delivery.ts';
import { implementationComplete } from '../implementation/implementation-complete.ts';
import { implementationStart } from '../implementation/implementation-start.ts';
import { supervisionEnd } from '../implementation/supervision-end.ts';
import { supervisionAppoint } from '../implementation/supervision-appoint.ts';
import { terminationFile } from '../implementation/termination-file.ts';
import { contractSign } from '../procurement/contract-sign.ts';
import { procurementAward } from '../procurement/procurement-award.ts';
import { procurementFail } from '../procurement/procurement-fail.ts';
import { procurementPublishTender } from '../procurement/procurement-publish-tender.ts';
import { procurementPublicise } from '../procurement/procurement-publicise.ts';
import { procurementRecordBids } from '../procurement/procurement-record-bids.ts';
import { procurementRecordDemonstration } from '../procurement/procurement-record-demonstration.ts';
import { procurementRecordDraw } from '../procurement/procurement-record-draw.ts';
import { procurementSupplementDraw } from '../procurement/procurement-supplement-draw.ts';

/** What can be put right of the facts that an act registered. */
export interface Correctable<F extends Fields = Fields> {
  readonly title: string;
  /** The event that holds the fact. */
  readonly event: string;
  readonly fields: F;
}

const of = <F extends Fields, K extends keyof F & string>(
  { title, event, fields }: { readonly title: string; readonly event: string; readonly fields: F },
  ...keys: readonly K[]
): Correctable<Pick<F, K>> => ({
  title,
  event,
  // Entries lose which key had which type; the keys are those asked for.
  fields: Object.fromEntries(keys.map((key) => [key, fields[key] as Field])) as unknown as Pick<F, K>,
});

/**
 * The facts of the world that somebody registered and can have mistyped: dates, amounts, vouchers, numbers, parties, files. What
 * somebody judged, decided, signed or promised is none: it is taken back or decided anew by acts of its own. Which thing of
 * the case an entry is about (which instalment, which package) is none either: such an entry is reversed and made anew.
 */
export const correctables = {
  budgetEnter: of(budgetEnter, 'year', 'municipal', 'county', 'selfRaised', 'other', 'budgetCode', 'enteredOn'),
  budgetAdjust: of(budgetAdjust, 'moves', 'document', 'files', 'adjustedOn'),
  procurementRecordDraw: of(procurementRecordDraw, 'drawnOn', 'operator', 'witness', 'pool', 'experts', 'evidence'),
  procurementSupplementDraw: of(
    procurementSupplementDraw,
    'drawnOn',
    'reason',
    'operator',
    'witness',
    'pool',
    'experts',
    'evidence',
  ),
  procurementRecordDemonstration: of(procurementRecordDemonstration, 'heldOn', 'problems', 'documents', 'report'),
  procurementPublishTender: of(procurementPublishTender, 'documents', 'changedSince', 'publishedOn', 'opensOn'),
  procurementPublicise: of(procurementPublicise, 'publicisedOn', 'until', 'place', 'documents'),
  procurementRecordBids: of(procurementRecordBids, 'openedOn', 'bids'),
  procurementAward: of(procurementAward, 'winner', 'price', 'partners', 'awardedOn', 'notice'),
  procurementFail: of(procurementFail, 'failedOn', 'notice'),
  contractSign: of(
    contractSign,
    'number',
    'party',
    'price',
    'balanceAgreed',
    'balance',
    'advance',
    'signedOn',
    'deliverBy',
    'lines',
    'documents',
  ),
  contractSupplement: of(contractSupplement, 'number', 'signedOn', 'content', 'price', 'deliverBy', 'documents'),
  balanceRegister: of(balanceRegister, 'balanceAgreed', 'balance', 'advance', 'basis', 'documents'),
  paymentMake: of(paymentMake, 'amount', 'paidOn', 'voucher'),
  paymentReverse: of(paymentReverse, 'amount', 'reversedOn', 'voucher'),
  supervisionAppoint: of(
    supervisionAppoint,
    'firm',
    'qualification',
    'qualificationFiles',
    'chiefSupervisor',
    'appointedOn',
  ),
  supervisionEnd: of(supervisionEnd, 'endedOn', 'documents'),
  implementationStart: of(implementationStart, 'startedOn', 'order'),
  implementationComplete: of(implementationComplete, 'completedOn', 'summary'),
  changeCarryOut: of(changeCarryOut, 'carriedOutOn'),
  filingLateDelivery: of(filingLateDelivery, 'cause', 'newDate', 'documents'),
  terminationFile: of(terminationFile, 'terminatedOn', 'documents'),
  acceptancePreliminary: of(acceptancePreliminary, 'heldOn', 'participants', 'lines', 'record'),
  deliveryPutIntoUse: of(deliveryPutIntoUse, 'inUseOn', 'users'),
  filingFileTender: of(filingFileTender, 'method', 'documents', 'whyNone', 'publishedOn'),
  filingFileContract: of(filingFileContract, 'number', 'party', 'price', 'signedOn', 'documents'),
  filingFileAcceptance: of(filingFileAcceptance, 'acceptedOn', 'interfaceReserved', 'documents'),
} satisfies Readonly<Record<string, Correctable>>;

export type CorrectableKey = keyof typeof correctables;

const byEvent: ReadonlyMap<string, CorrectableKey> = new Map(
  Object.entries(correctables).map(([key, { event }]) => [event, key as CorrectableKey]),
);

/** What can be corrected of an event of this type; undefined where nothing can. */
export const correctableOf = (type: string): CorrectableKey | undefined => byEvent.get(type);

export const isCorrectable = (key: string): key is CorrectableKey => Object.hasOwn(correctables, key);

/** The answers of an event, or of a correction, that can be corrected. */
export const correctedPart = (key: CorrectableKey, body: unknown): Readonly<Record<string, unknown>> => {
  const answers = body as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(correctables[key].fields).flatMap((name) =>
      answers[name] === undefined ? [] : [[name, answers[name]] as const],
    ),
  );
};
