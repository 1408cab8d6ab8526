import { applicationFields, type ApplicationData, type Field } from '@zhengxiang/core';
import { words } from './words.ts';

export interface Difference {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Rows that came, went or changed, in a few words. */
const tableDifference = (field: Field, before: unknown, after: unknown): readonly [string, string] => {
  const name = (row: unknown): string => String((row as { name?: string }).name ?? '');
  const [old, now] = [before as { id: string }[], after as { id: string }[]];
  const changed = now
    .filter((row) => old.some((one) => one.id === row.id && JSON.stringify(one) !== JSON.stringify(row)))
    .map(name);
  const added = now.filter((row) => !old.some((one) => one.id === row.id)).map(name);
  const removed = old.filter((row) => !now.some((one) => one.id === row.id)).map(name);
  const told = [
    changed.length > 0 && `改动：${changed.join('、')}`,
    added.length > 0 && `新增：${added.join('、')}`,
    removed.length > 0 && `删除：${removed.join('、')}`,
  ]
    .filter(Boolean)
    .join('；');
  return [words(field, before), `${words(field, after)}（${told}）`];
};

/** What changed between two versions of an application, field by field. */
export const differences = (before: ApplicationData | undefined, after: ApplicationData): readonly Difference[] => {
  if (!before) return [];
  return Object.entries(applicationFields as Readonly<Record<string, Field>>).flatMap(([key, field]) => {
    const [old, now] = [(before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const isTable = field.type === 'table' && Array.isArray(old) && Array.isArray(now);
    const [from, to] = isTable ? tableDifference(field, old, now) : [words(field, old), words(field, now)];
    return [
      {
        path: key,
        label: field.label,
        before: from === '' ? '（空）' : from,
        after: to === '' ? '（空）' : to === from ? '内容有修改' : to,
      },
    ];
  });
};
