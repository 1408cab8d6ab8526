import Decimal from 'decimal.js';
import { z } from 'zod';
import { checkCreditCode, checkEmail, checkMobile, checkPhone, checkPostCode } from '../values/codes.ts';
import { fenSchema, largestEntry } from '../values/fen.ts';
import { plainDateSchema } from '../values/plain-date.ts';
import type { Checked } from '../values/checked.ts';
import type { AnnexValues, Field, Fields, FieldType, InferFields, TextPattern } from './field-types.ts';

/** The fields of the official annexes of a law pack, by annex id; an `annex` field takes its shape from here. */
export type AnnexFields = Readonly<Record<string, Fields>>;

const filled = (label: string) => `请填写“${label}”`;
const chosen = (label: string) => `请选择“${label}”`;

const plain = (text: string): Checked<string> => ({ ok: true, value: text });
/** 东府办〔2020〕19号: issuing mark, year in hexagonal brackets, number. Other bracket shapes are typing habits and are refused with the right form. */
const documentNumber = (text: string): Checked<string> =>
  /^.{1,40}〔\d{4}〕\d{1,5}号$/u.test(text)
    ? { ok: true, value: text }
    : { ok: false, error: '文号的写法应如“东府办〔2020〕19号”，年份用六角括号〔〕' };
const url = (text: string): Checked<string> =>
  /^https?:\/\/\S+$/u.test(text)
    ? { ok: true, value: text }
    : { ok: false, error: '网址应以 http:// 或 https:// 开头' };

const patterns: Readonly<Record<TextPattern, (text: string) => Checked<string>>> = {
  plain,
  mobile: checkMobile,
  phone: checkPhone,
  'post-code': checkPostCode,
  email: checkEmail,
  uscc: checkCreditCode,
  'document-number': documentNumber,
  url,
};

/** Signs that nobody sees: spaces, controls, joiners, fillers, the empty Braille pattern. */
const unseen = /[\s\u2800]|\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc}/gu;

/** How many signs of a text can be seen; a reason of blanks and joiners has none. */
const seenIn = (value: string): number => [...value.replace(unseen, '')].length;

const text = (field: Field): z.ZodType => {
  const least = field.minLength ?? 1;
  const check = patterns[field.pattern ?? 'plain'];
  const oneLine = field.type === 'text';
  return z
    .string({ error: filled(field.label) })
    .overwrite((value) => (oneLine ? value.replace(/\s*[\r\n]+\s*/gu, ' ') : value.replace(/\r\n?/gu, '\n')).trim())
    .refine((value) => seenIn(value) > 0, { error: filled(field.label), abort: true })
    .refine((value) => seenIn(value) >= least, { error: `“${field.label}”至少写 ${String(least)} 个字` })
    .max(field.maxLength ?? 20_000, { error: `“${field.label}”不能超过 ${String(field.maxLength ?? 20_000)} 个字` })
    .check((context) => {
      const result = check(context.value);
      if (!result.ok) context.issues.push({ code: 'custom', message: result.error, input: context.value });
    })
    .overwrite((value) => {
      const result = check(value);
      return result.ok ? result.value : value;
    });
};

const money = (field: Field): z.ZodType =>
  z
    .number({
      error: (issue) => (issue.input === undefined ? filled(field.label) : `“${field.label}”应为金额，请用数字填写`),
    })
    .pipe(fenSchema)
    .refine((value) => value >= 0, { error: `“${field.label}”不能为负数` })
    .refine((value) => value >= (field.min ?? 0), { error: `“${field.label}”应大于 0` })
    .refine((value) => value <= largestEntry, { error: `“${field.label}”过大，请核对单位是元还是万元` });

const quantity = (field: Field): z.ZodType =>
  z
    .number({ error: (issue) => (issue.input === undefined ? filled(field.label) : `“${field.label}”应为数字`) })
    .min(field.min ?? 0, { error: `“${field.label}”不能小于 ${String(field.min ?? 0)}` })
    .max(1e9, { error: `“${field.label}”过大，请核对` })
    .refine((value) => new Decimal(value).decimalPlaces() <= 4, { error: `“${field.label}”最多四位小数` });

const integer = (field: Field): z.ZodType => {
  const limits = `“${field.label}”应为${field.min === undefined ? '' : `不小于 ${String(field.min)}`}${field.max === undefined ? '' : `、不大于 ${String(field.max)}`}的整数`;
  const base = z
    .number({ error: (issue) => (issue.input === undefined ? filled(field.label) : limits) })
    .int({ error: limits });
  return base
    .min(field.min ?? Number.MIN_SAFE_INTEGER, { error: limits })
    .max(field.max ?? Number.MAX_SAFE_INTEGER, { error: limits });
};

const optionsOf = (field: Field): [string, ...string[]] => {
  const [first, ...rest] = Object.keys(field.options ?? {});
  if (first === undefined) throw new Error(`${field.label} has no options`);
  return [first, ...rest];
};

const list = (field: Field, item: z.ZodType, empty: string): z.ZodType =>
  z
    .array(item, { error: empty })
    .min(field.min ?? 0, { error: empty })
    .max(field.max ?? 2000, { error: `“${field.label}”最多 ${String(field.max ?? 2000)} 项` });

const company = z.object({
  name: text({ type: 'text', label: '单位名称', optional: false, maxLength: 120 }),
  uscc: text({ type: 'text', label: '统一社会信用代码', optional: false, pattern: 'uscc' }),
});
const organisation = z.object({ id: z.uuid(), name: z.string().min(1) });
const person = z.object({ id: z.uuid(), name: z.string().min(1), organisation: z.string() });
const documentRef = z.object({
  id: z.string().min(1),
  role: z.string().min(1),
  fileId: z.uuid(),
  name: z.string().min(1).max(300),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  size: z.int().positive({ error: '文件是空的，请重新上传' }),
});

const schemas: Readonly<Record<FieldType, (field: Field, annexes: AnnexFields) => z.ZodType>> = {
  text,
  longText: text,
  money,
  quantity,
  integer,
  date: (field) => z.string({ error: filled(field.label) }).pipe(plainDateSchema),
  yesNo: (field) => z.boolean({ error: chosen(field.label) }),
  choice: (field) => z.enum(optionsOf(field), { error: chosen(field.label) }),
  choices: (field) =>
    z.array(z.enum(optionsOf(field)), { error: chosen(field.label) }).min(1, { error: chosen(field.label) }),
  pick: (field) => {
    const one = z.string({ error: chosen(field.label) }).min(1, { error: chosen(field.label) });
    return field.many === true ? list({ ...field, min: field.min ?? 0 }, one, chosen(field.label)) : one;
  },
  files: (field) => list(field, documentRef, `请上传“${field.label}”`),
  organisation: (field) => organisationOr(field, organisation),
  company: (field) => organisationOr(field, company),
  person: (field) => organisationOr(field, person),
  people: (field) => list(field, person, chosen(field.label)),
  group: (field, annexes) => objectOf(field.fields ?? {}, annexes, {}, field.label),
  table: (field, annexes) =>
    list(field, objectOf(field.fields ?? {}, annexes, { id: z.string().min(1).max(64) }), `“${field.label}”至少填一行`),
  annex: (field, annexes) => objectOf(annexes[field.annex ?? ''] ?? {}, annexes, {}, field.label),
};

const organisationOr = (field: Field, schema: z.ZodObject): z.ZodType =>
  z.preprocess(
    (value) => value ?? undefined,
    z
      .unknown()
      .refine((value) => value !== undefined, { error: chosen(field.label), abort: true })
      .pipe(schema),
  );

const isAsked = (field: Field, values: Readonly<Record<string, unknown>>): boolean =>
  field.when === undefined || field.when.in.includes(values[field.when.field] as string | boolean);

const empty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Empty answers are absent answers; answers to questions that are not asked are dropped. */
const tidied =
  (fields: Fields) =>
  (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const values = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(values).filter(([key, answer]) => {
        const field = fields[key];
        if (!field) return true;
        return isAsked(field, values) && !(empty(answer) && (field.optional || !Array.isArray(answer)));
      }),
    );
  };

const objectOf = (
  fields: Fields,
  annexes: AnnexFields,
  extra: Readonly<Record<string, z.ZodType>> = {},
  label = '表单',
): z.ZodType => {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const schema = schemas[field.type](field, annexes);
      return [key, field.optional ? schema.optional() : schema];
    }),
  );
  const object = z.strictObject(
    { ...extra, ...shape },
    { error: (issue) => (issue.code === 'unrecognized_keys' ? '表单里有系统不认识的内容，请刷新页面' : filled(label)) },
  );
  return z.preprocess(tidied(fields), object).superRefine((values, context) => {
    // A conditional question that is asked has to be answered even though the field is optional by type.
    for (const [key, field] of Object.entries(fields)) {
      const asked = field.when !== undefined && isAsked(field, values);
      if (asked && (values as Record<string, unknown>)[key] === undefined) {
        context.addIssue({ code: 'custom', path: [key], message: filled(field.label) });
      }
    }
  });
};

const noAnnexes: AnnexFields = {};
const made = new WeakMap<Fields, WeakMap<AnnexFields, z.ZodType>>();

/**
 * The zod schema of a set of fields. One message per fault, in Chinese, at the field's path. Made once for the same fields and
 * annexes: a form asks for it with every key.
 */
export const schemaOf = <F extends Fields>(fields: F, annexes: AnnexFields = noAnnexes): z.ZodType<InferFields<F>> => {
  const byAnnexes = made.get(fields) ?? new WeakMap<AnnexFields, z.ZodType>();
  made.set(fields, byAnnexes);
  const schema = byAnnexes.get(annexes) ?? objectOf(fields, annexes);
  byAnnexes.set(annexes, schema);
  return schema as z.ZodType<InferFields<F>>;
};

export interface FormIssue {
  /** `lines.3.amount` */
  readonly path: string;
  readonly message: string;
}

export type FormResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly FormIssue[] };

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The label of the innermost question on the way to a fault. */
const labelAt = (fields: Fields, annexes: AnnexFields, path: readonly PropertyKey[]): string => {
  let inside: Fields | undefined = fields;
  let label = '表单';
  for (const key of path) {
    const field: Field | undefined = typeof key === 'string' ? inside?.[key] : undefined;
    if (field === undefined) continue;
    label = field.label;
    inside = field.type === 'annex' ? annexes[field.annex ?? ''] : field.fields;
  }
  return label;
};

const notSaved = '含有不能保存的字符，请删去后重新填写';
const unsaveable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u;

/** The places of texts with control characters or halves of characters, which come from broken copies. */
const unsaveableIn = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'string') return unsaveable.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unsaveableIn(inner, path === '' ? key : `${path}.${key}`));
};

/** Checks answers against their fields and tells every fault at once. */
export const readForm = <F extends Fields>(
  fields: F,
  values: unknown,
  annexes: AnnexFields = noAnnexes,
): FormResult<InferFields<F>> => {
  const unsaveable = unsaveableIn(values);
  if (unsaveable.length > 0) return { ok: false, issues: unsaveable.map((path) => ({ path, message: notSaved })) };
  const result = schemaOf(fields, annexes).safeParse(values);
  if (result.success) return { ok: true, value: result.data };
  const seen = new Set<string>();
  const issues = result.error.issues
    .map(({ path, message }) => ({
      path: path.map(String).join('.'),
      // Inside of a reference (a file, a person) nobody types: what is wrong there is told of the whole answer.
      message: isChinese(message) ? message : `“${labelAt(fields, annexes, path)}”填写有误，请重新填写`,
    }))
    .filter(({ path }) => !seen.has(path) && seen.add(path));
  return { ok: false, issues };
};

export type { AnnexValues };
