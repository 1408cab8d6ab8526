/** Any value that has exactly one canonical text. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * The one canonical text of a JSON value, after RFC 8785: keys sorted by UTF-16 code units, no white space, the shortest
 * form of every number. Two equal values give the same bytes, so the text can be hashed and kept as evidence.
 *
 * Properties that are `undefined` are left out. Everything JSON cannot carry without loss is a bug and throws a
 * `TypeError` that names the place: unsafe integers, NaN, dates, class instances, holes, lone surrogates, cycles.
 */
export const canonicalJson = (value: unknown): string => write(value, '$', new Set());

const write = (value: unknown, place: string, above: Set<object>): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value, place);
  if (typeof value === 'number') return writeNumber(value, place);
  if (typeof value !== 'object') throw new TypeError(`${place}: ${typeof value} has no canonical JSON`);
  if (above.has(value)) throw new TypeError(`${place}: a value that contains itself has no canonical JSON`);
  above.add(value);
  const text = Array.isArray(value) ? writeArray(value, place, above) : writeObject(value, place, above);
  above.delete(value);
  return text;
};

const writeString = (value: string, place: string): string => {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError(`${place}: a lone surrogate has no canonical JSON`);
  return JSON.stringify(value);
};

const writeNumber = (value: number, place: string): string => {
  if (!Number.isFinite(value)) throw new TypeError(`${place}: ${value} has no canonical JSON`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new TypeError(`${place}: ${value} is not a safe integer`);
  }
  return JSON.stringify(value);
};

const writeArray = (value: readonly unknown[], place: string, above: Set<object>): string =>
  `[${Array.from(value, (item, index) => write(item, `${place}[${index}]`, above)).join(',')}]`;

const writeObject = (value: object, place: string, above: Set<object>): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${place}: only plain objects have canonical JSON`);
  }
  if (Object.getOwnPropertySymbols(value).length > 0) {
    throw new TypeError(`${place}: symbol keys have no canonical JSON`);
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // Plain `<` compares UTF-16 code units, as RFC 8785 asks; localeCompare would depend on the machine.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${writeString(key, place)}:${write(member, `${place}.${key}`, above)}`);
  return `{${members.join(',')}}`;
};
