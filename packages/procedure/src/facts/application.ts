import type { CompanyRef, DocumentRef, Fen, InferFields, PlainDate } from '@zhengxiang/core';
import type { InputOf } from '../acts/index.ts';
import type { applicationFields } from '../acts/initiation/application-fields.ts';
import type { ActorRef } from '../project/events.ts';

export type ApplicationData = InferFields<typeof applicationFields>;
export type BudgetLine = ApplicationData['lines'][number];
export type DataItem = ApplicationData['dataItems'][number];

export interface Signature {
  readonly by: ActorRef;
  readonly on: PlainDate;
  readonly opinion: string;
  readonly scan: readonly DocumentRef[];
}

/** One finished version of the application. Version 1 is the first one sent for endorsement. */
export interface ApplicationVersion {
  readonly version: number;
  readonly data: ApplicationData;
  readonly preparedOn: PlainDate;
  readonly preparedBy: ActorRef;
  readonly endorsement?: Signature | undefined;
  readonly departmentEndorsement?: Signature | undefined;
  /** Leader or department sent it back. */
  readonly refusal?: { readonly by: ActorRef; readonly on: PlainDate; readonly reason: string } | undefined;
  readonly submittedOn?: PlainDate | undefined;
  /** The signed and sealed forms, handed in with the version; absent where the signatures brought theirs, and of earlier releases. */
  readonly sealed?: readonly DocumentRef[] | undefined;
}

/** 补正: the very fields and files that are wrong. */
export interface IntakeReturn {
  readonly on: PlainDate;
  readonly version: number;
  readonly items: InputOf<'intake.return'>['items'];
  readonly note?: string | undefined;
}

export interface Intake {
  /** `open`: nothing submitted, or the unit has it back. */
  readonly state: 'open' | 'submitted' | 'accepted' | 'refused';
  readonly firstSubmittedOn?: PlainDate | undefined;
  readonly submittedOn?: PlainDate | undefined;
  readonly acceptedOn?: PlainDate | undefined;
  readonly returns: readonly IntakeReturn[];
}

/** A waiver of an in-principle rule (原则上): one citation of one case, for good on the record. */
export interface Waiver {
  readonly id: string;
  readonly provision: string;
  readonly subject?: string | undefined;
  /** What it reaches to, 分, where it is an exception for an amount. */
  readonly amount?: Fen | undefined;
  /** The application version that it was asked for; 0 before there was one. */
  readonly version: number;
  readonly reason: string;
  readonly requestedBy: ActorRef;
  readonly requestedOn: PlainDate;
  readonly decision?:
    { readonly granted: boolean; readonly reason: string; readonly by: ActorRef; readonly on: PlainDate } | undefined;
}

export type { CompanyRef, DocumentRef };
