import { z } from 'zod';
import type { Field, Fields, FieldType } from '../forms/field-types.ts';
import type { Upcast } from './act.ts';

/** What an event type has been through: `upcasts[0]` makes version 2 of version 1, and so on. */
export interface StoredShape {
  readonly fields: Fields;
  readonly upcasts: readonly Upcast[];
}

/** A body in the ledger that this software cannot read. It is told as what it is; nothing is guessed and nothing is written. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';

  constructor(
    readonly eventType: string,
    readonly version: number,
    readonly why: string,
    options?: ErrorOptions,
  ) {
    super(`账册中的记录读不出来：${eventType}（第 ${String(version)} 版）${why}`, options);
  }
}

const list = (item: z.ZodType): z.ZodType => z.array(item);
const named = z.looseObject({ name: z.string() });

/**
 * The shape in which an answer lies in the ledger. Looser than the form: what a form asks for may grow stricter, what was
 * accepted once stays readable. Where an answer may be missing today it may be missing here.
 */
const stored: Readonly<Record<FieldType, (field: Field) => z.ZodType>> = {
  text: () => z.string(),
  longText: () => z.string(),
  money: () => z.int(),
  quantity: () => z.number(),
  integer: () => z.int(),
  date: () => z.iso.date(),
  yesNo: () => z.boolean(),
  choice: (field) => z.enum(Object.keys(field.options ?? {})),
  choices: (field) => list(z.enum(Object.keys(field.options ?? {}))),
  pick: (field) => (field.many === true ? list(z.string()) : z.string()),
  files: () => list(z.looseObject({ id: z.string(), role: z.string(), fileId: z.string(), sha256: z.string() })),
  organisation: () => named,
  company: () => named,
  person: () => named,
  people: () => list(named),
  group: (field) => objectOf(field.fields ?? {}),
  table: (field) => list(objectOf(field.fields ?? {}, { id: z.string() })),
  // The answers of an official form belong to the law of the case; its annex reads them.
  annex: () => z.record(z.string(), z.unknown()),
};

/** Contact data lie beside the chain and may have been erased; what has a condition was asked for only then. */
const mayLack = ({ optional, personal, when, onceOptional }: Field): boolean =>
  optional || personal === true || when !== undefined || onceOptional === true;

const objectOf = (fields: Fields, extra: Readonly<Record<string, z.ZodType>> = {}): z.ZodType =>
  z.strictObject({
    ...extra,
    ...Object.fromEntries(
      Object.entries(fields).map(([key, field]) => {
        const schema = stored[field.type](field);
        return [key, mayLack(field) ? schema.optional() : schema];
      }),
    ),
  });

const made = new WeakMap<Fields, z.ZodType>();
const schemaOf = (fields: Fields): z.ZodType => {
  const schema = made.get(fields) ?? objectOf(fields);
  made.set(fields, schema);
  return schema;
};

type Answers = Readonly<Record<string, unknown>>;
interface Stage {
  readonly type: string;
  readonly version: number;
  /** The version that this step starts from. */
  readonly from: number;
}

/** An upcast trusts the shape that it was written for; what is not of that shape is no answer of its, however it fails on it. */
const carried = (upcast: Upcast, old: Answers, { type, version, from }: Stage): Answers => {
  try {
    return upcast(old);
  } catch (error) {
    const why = `：第 ${String(from)} 版的内容不是应有的样子，不能换成第 ${String(from + 1)} 版`;
    throw new UnreadableEvent(type, version, why, { cause: error });
  }
};

/**
 * Reads a stored body by the shape of its type: it is upcast to the version of today, and parsed. The stored text and its hash
 * stay as they are. Throws {@link UnreadableEvent}, which names the type, the version and the place.
 */
export const readBodyAs = (shape: StoredShape, type: string, version: number, body: unknown): unknown => {
  const present = shape.upcasts.length + 1;
  if (!Number.isInteger(version) || version < 1) throw new UnreadableEvent(type, version, '：没有这样的版本');
  if (version > present)
    throw new UnreadableEvent(type, version, `：由更新的软件写入，本软件只认识到第 ${String(present)} 版，请升级`);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new UnreadableEvent(type, version, '：内容不是一组答案');
  const result = schemaOf(shape.fields).safeParse(
    shape.upcasts
      .slice(version - 1)
      .reduce(
        (old, upcast, index) => carried(upcast, old, { type, version, from: version + index }),
        body as Readonly<Record<string, unknown>>,
      ),
  );
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])].map(String).join('.');
  throw new UnreadableEvent(type, version, `：${at === '' ? '内容' : at} 不是应有的样子`);
};
