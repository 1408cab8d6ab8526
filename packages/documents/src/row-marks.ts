/** Word allows 40 characters of letters, digits and underscores in the name of a bookmark. */
const prefix = 'zxrow_';

/** The name under which a row is marked in an editable copy; undefined for an id that no mark can carry. */
export const markOfRow = (id: string): string | undefined => {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)) return `${prefix}u${id.replaceAll('-', '')}`;
  return /^\w{1,33}$/u.test(id) ? `${prefix}s${id}` : undefined;
};

/** The id of the row that a mark names; undefined for marks that are not ours. */
export const rowOfMark = (mark: string): string | undefined => {
  if (!mark.startsWith(prefix)) return undefined;
  const rest = mark.slice(prefix.length + 1);
  if (mark.charAt(prefix.length) === 's') return rest === '' ? undefined : rest;
  const parts = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/u.exec(rest);
  return parts ? parts.slice(1).join('-') : undefined;
};
