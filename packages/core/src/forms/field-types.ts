import type { Fen } from '../values/fen.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** Every kind of answer that a form can ask for. The web draws one input for each (`satisfies Record<FieldType, …>`). */
export type FieldType =
  | 'text'
  | 'longText'
  | 'money'
  | 'quantity'
  | 'integer'
  | 'date'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'pick'
  | 'files'
  | 'organisation'
  | 'company'
  | 'person'
  | 'people'
  | 'group'
  | 'table'
  | 'annex';

/** What a text must look like beyond its length. */
export type TextPattern = 'plain' | 'mobile' | 'phone' | 'post-code' | 'email' | 'uscc' | 'document-number' | 'url';

/** A file attached to an act. `role` says what the file is in the eyes of the law (projectPlan, contract …). */
export interface DocumentRef {
  /** Stable from application to acceptance. */
  readonly id: string;
  readonly role: string;
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface OrganisationRef {
  readonly id: string;
  readonly name: string;
}

/** A firm outside the government: name and unified social credit code (GB 32100). */
export interface CompanyRef {
  readonly name: string;
  readonly uscc: string;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** The answers of an official annex; their shape belongs to the law pack. */
export type AnnexValues = Readonly<Record<string, unknown>>;

/** Where a `pick` takes its choices from: things that exist in the case already. */
export type PickSource =
  | 'budgetLines'
  | 'dataItems'
  | 'packages'
  | 'contracts'
  | 'plannedPayments'
  | 'changes'
  | 'infrastructureRequests'
  | 'remarks'
  | 'experts'
  | 'waiverRequests'
  | 'rectificationItems'
  | 'violations'
  | 'auditRequests'
  | 'documents'
  | 'projects'
  | 'annualLines'
  | 'applicationFields'
  | 'provisions'
  /** The rules that an exception can be asked for. */
  | 'exceptions'
  | 'questions'
  | 'splittingFlags'
  | 'progressReports'
  | 'filings'
  | 'payments'
  /** What was registered and can be corrected. */
  | 'records'
  /** What was done on an answer that was corrected. */
  | 'affectedActs';

interface FieldBase<T, Optional extends boolean> {
  readonly type: FieldType;
  /** Chinese label as people know it. */
  readonly label: string;
  /** One sentence of help under the input. */
  readonly help?: string;
  readonly optional: Optional;
  /** The form asks for it, earlier releases did not: an event in the ledger may lack it. */
  readonly onceOptional?: true;
  /** A date that tells the day of the act itself: the form begins with today. Dates that lie ahead are left to the person. */
  readonly ofToday?: true;
  /** What a person judges or vouches for: no form begins with an answer to it. */
  readonly judged?: true;
  /** Personal contact data: kept outside the ledger chain, so that it can be erased. */
  readonly personal?: boolean;
  /** The field is asked for only while another field of the same group has one of these values. */
  readonly when?: { readonly field: string; readonly in: readonly (string | boolean)[] };
  /** The question comes up once that other field of the same group is answered: its answer follows from it. */
  readonly after?: string;
  /** Phantom: carries the value's type, never present at run time. */
  readonly valueType?: T;
}

export interface Field<T = unknown, Optional extends boolean = boolean> extends FieldBase<T, Optional> {
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: TextPattern;
  /** Smallest allowed value: 分 for money, the number itself otherwise. */
  readonly min?: number;
  readonly max?: number;
  readonly options?: Readonly<Record<string, string>>;
  readonly from?: PickSource;
  readonly many?: boolean;
  /** What the uploaded files are (`files`), or which register persons or organisations come from. */
  readonly role?: string;
  readonly fields?: Fields;
  readonly annex?: string;
}

export type Fields = Readonly<Record<string, Field>>;

type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, false> ? never : K }[keyof F];
type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The TypeScript type of the answers to a set of fields. */
export type InferFields<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: ValueOf<F[K]> | undefined };

/** A row of a table keeps its id for life, so that lines can be followed from application to acceptance. */
export type Row<F extends Fields> = InferFields<F> & { readonly id: string };

export type { Fen, PlainDate };
