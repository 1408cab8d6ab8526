/** NUL, or half of a character that takes two: PostgreSQL stores neither. */
const isBad = (text: string): boolean => text.includes('\0') || /\p{Cs}/u.test(text);

/** What is said of it. */
export const badTextSays = '含有不能保存的字符（空字符，或者只有一半的表情、生僻字），请删去后重新填写';

/**
 * The place of the first text that cannot be stored, keys included, as `a.b.0`; the empty path for the value itself. Undefined
 * where all of it can.
 */
export const findBadText = (value: unknown): string | undefined => {
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path } = next;
    if (typeof next.value === 'string' && isBad(next.value)) return path;
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, item] of Object.entries(next.value)) {
      if (isBad(key)) return path;
      open.push({ path: path === '' ? key : `${path}.${key}`, value: item });
    }
  }
  return undefined;
};
