import { plainLabel } from '../../readers/lines.ts';
import type { ReadBack } from '../../index.ts';
import { AnyOf, type Desk, type Row, type Wanted } from './wanted.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Words of an answer to which the told ones were added: they are not lost then. */
const withTold = (got: unknown, want: unknown, told: readonly string[]): boolean =>
  typeof got === 'string' &&
  told.some((words) => got.includes(words)) &&
  same(
    told.reduce((rest, words) => rest.replaceAll(words, ''), got).replaceAll(/\s/gu, ''),
    String(want).replaceAll(/\s/gu, ''),
  );

/** What a reader kept to itself: nothing, when everything is true or told. */
export const silences = (desk: Desk, wanted: Wanted, back: ReadBack): readonly string[] => {
  const before = new Set(desk.base.faults.map(({ where, reason }) => `${where}${reason}`));
  const faults = back.faults.filter(({ where, reason }) => !before.has(`${where}${reason}`));
  const isTold = (...words: readonly string[]): boolean =>
    faults.some(({ where }) => where === '整个文件' || where === '文件' || where === '标题') ||
    words.every((one) =>
      faults.some(
        ({ where, reason }) =>
          plainLabel(where).includes(plainLabel(one)) || plainLabel(reason).includes(plainLabel(one)),
      ),
    );
  const found: string[] = [];
  const told = wanted.told ?? [];
  const paths = new Set([
    ...desk.base.values.map(({ path }) => path),
    ...back.values.map(({ path }) => path),
    ...Object.keys(wanted.values ?? {}),
  ]);
  const labelOf = (path: string): string =>
    desk.slots.find(({ slot }) => slot.path === path)?.slot.label ?? desk.field(path)?.label ?? path;
  for (const path of paths) {
    const got = back.values.find((one) => one.path === path)?.value;
    if (wanted.emptied?.includes(path)) {
      const isBlank = (back.blanks ?? []).some((one) => one.path === path);
      if (got !== undefined || (!isBlank && !isTold(labelOf(path))))
        found.push(`${path}: emptied, read ${JSON.stringify(got)}`);
      continue;
    }
    const means =
      wanted.values?.[path] ?? desk.base.values.filter((one) => one.path === path).map(({ value }) => value);
    if (
      got === undefined
        ? means.length === 0 && wanted.values?.[path] === undefined
        : means.some((one) => same(one, got) || withTold(got, one, told))
    )
      continue;
    if (got === undefined && isTold(labelOf(path))) continue;
    // An answer under a heading is told by its heading.
    if (got === undefined && desk.slots.every(({ slot }) => slot.path !== path) && faults.length > 0) continue;
    found.push(`${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(means)}`);
  }
  for (const words of told) {
    const isRead =
      back.values.some(({ value }) => typeof value === 'string' && value.includes(words)) ||
      back.tables.some(({ rows }) =>
        rows.some(({ values }) =>
          Object.values(values).some((value) => typeof value === 'string' && value.includes(words)),
        ),
      );
    if (!isRead && !isTold(words)) found.push(`not told: ${words}`);
  }
  return [...found, ...silentRows(desk, wanted, back, isTold)];
};

const silentRows = (
  desk: Desk,
  wanted: Wanted,
  back: ReadBack,
  isTold: (...words: readonly string[]) => boolean,
): readonly string[] => {
  const rowsOf = (read: ReadBack): readonly Row[] => read.tables[0]?.rows.map(({ values }) => values) ?? [];
  const base = rowsOf(desk.base);
  const want = wanted.rows?.(base) ?? base;
  const got = rowsOf(back);
  const captionOf = (key: string): string =>
    desk.table?.columns.find((one) => one.key === key)?.caption ??
    desk.table?.columns.find(
      ({ caption }) =>
        caption === (desk.table?.columns.some((one) => one.caption === '提供方式') ? '提供方式' : '备注'),
    )?.caption ??
    key;
  const found: string[] = [];
  if (want.length !== got.length) {
    const missing =
      desk.table?.columns.some(({ caption }) => isTold(caption, '找不到')) === true && back.tables.length === 0;
    if (!missing && !isTold('没有读取') && !isTold('没有采用'))
      found.push(`${String(got.length)} rows instead of ${String(want.length)}: ${JSON.stringify(got)}`);
    if (got.length > want.length) found.push(`rows too many: ${JSON.stringify(got)}`);
    return found;
  }
  want.forEach((row, index) => {
    for (const key of new Set([...Object.keys(row), ...Object.keys(got[index] ?? {})])) {
      const [is, wants] = [got[index]?.[key], row[key]];
      const means = wants instanceof AnyOf ? wants.readings : wants === undefined ? [] : [wants];
      if (is === undefined ? means.length === 0 && !(wants instanceof AnyOf) : means.some((one) => same(one, is)))
        continue;
      if (is === undefined && isTold(captionOf(key))) continue;
      // What was taken over from above is told with the words that were read.
      if (typeof is === 'string' && means.length === 0 && isTold(captionOf(key)) && isTold(is)) continue;
      found.push(`row ${String(index + 1)} ${key}: ${JSON.stringify(is)} instead of ${JSON.stringify(means)}`);
    }
  });
  return found;
};
