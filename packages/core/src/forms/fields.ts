import type {
  AnnexValues,
  CompanyRef,
  DocumentRef,
  Fen,
  Field,
  Fields,
  FieldType,
  InferFields,
  OrganisationRef,
  PersonRef,
  PickSource,
  PlainDate,
  Row,
  TextPattern,
} from './field-types.ts';

interface Extras {
  readonly help?: string;
  readonly onceOptional?: true;
  readonly personal?: boolean;
  readonly ofToday?: true;
  readonly judged?: true;
  readonly when?: { readonly field: string; readonly in: readonly (string | boolean)[] };
  readonly after?: string;
}

const make = <T>(type: FieldType, label: string, rest: object): Field<T, false> => ({
  type,
  label,
  optional: false,
  ...rest,
});

/** Makes a field optional: an empty answer is an answer. */
export const optional = <T>(field: Field<T, boolean>): Field<T, true> => ({ ...field, optional: true });

/** Builders for form fields; each names its Chinese label first. */
export const f = {
  text: (label: string, rest: Extras & { maxLength?: number; pattern?: TextPattern } = {}) =>
    make<string>('text', label, { maxLength: 200, ...rest }),
  longText: (label: string, rest: Extras & { maxLength?: number; minLength?: number } = {}) =>
    make<string>('longText', label, { maxLength: 20_000, ...rest }),
  /** Integer 分; 0 is allowed unless `min` says otherwise. */
  money: (label: string, rest: Extras & { min?: number } = {}) => make<Fen>('money', label, { min: 0, ...rest }),
  /** A count or measure with at most four decimals. */
  quantity: (label: string, rest: Extras & { min?: number } = {}) =>
    make<number>('quantity', label, { min: 0, ...rest }),
  integer: (label: string, rest: Extras & { min?: number; max?: number } = {}) => make<number>('integer', label, rest),
  date: (label: string, rest: Extras = {}) => make<PlainDate>('date', label, rest),
  yesNo: (label: string, rest: Extras = {}) => make<boolean>('yesNo', label, rest),
  choice: <O extends Readonly<Record<string, string>>>(label: string, options: O, rest: Extras = {}) =>
    make<keyof O & string>('choice', label, { options, ...rest }),
  choices: <O extends Readonly<Record<string, string>>>(label: string, options: O, rest: Extras = {}) =>
    make<readonly (keyof O & string)[]>('choices', label, { options, ...rest }),
  pick: (label: string, from: PickSource, rest: Extras = {}) => make<string>('pick', label, { from, ...rest }),
  picks: (label: string, from: PickSource, rest: Extras & { min?: number } = {}) =>
    make<readonly string[]>('pick', label, { from, many: true, ...rest }),
  /** At least one file unless wrapped in `optional`. */
  files: (label: string, role: string, rest: Extras & { max?: number } = {}) =>
    make<readonly DocumentRef[]>('files', label, { role, min: 1, max: 20, ...rest }),
  organisation: (label: string, rest: Extras & { role?: string } = {}) =>
    make<OrganisationRef>('organisation', label, rest),
  company: (label: string, rest: Extras = {}) => make<CompanyRef>('company', label, rest),
  /** `role` names the register: 'expert', 'staff' … */
  person: (label: string, role: string, rest: Extras = {}) => make<PersonRef>('person', label, { role, ...rest }),
  people: (label: string, role: string, rest: Extras & { min?: number } = {}) =>
    make<readonly PersonRef[]>('people', label, { role, min: 1, ...rest }),
  group: <F extends Fields>(label: string, fields: F, rest: Extras = {}) =>
    make<InferFields<F>>('group', label, { fields, ...rest }),
  table: <F extends Fields>(label: string, fields: F, rest: Extras & { min?: number; max?: number } = {}) =>
    make<readonly Row<F>[]>('table', label, { fields, min: 0, max: 2000, ...rest }),
  /** The cells of an official annex; the law pack says which. */
  annex: (label: string, annex: string, rest: Extras = {}) => make<AnnexValues>('annex', label, { annex, ...rest }),
};
