import type { DataResourceRow } from '@zhengxiang/application/contract';
import { sharingCycles, sharingTypes, sharingWays } from '@zhengxiang/procedure';

export const stateNames: Readonly<Record<DataResourceRow['state'], string>> = {
  promised: '承诺',
  confirmed: '已确认',
  verified: '已核验',
};
export const resultNames: Readonly<Record<DataResourceRow['result'], string>> = {
  pending: '尚未确认',
  same: '与承诺一致',
  changed: '与承诺不同',
  missing: '未交付',
  added: '另外交付',
  exempt: '声明不予共享',
};
export const resultMarks: Readonly<Record<DataResourceRow['result'], string>> = {
  pending: '○',
  same: '✓',
  changed: '⚠',
  missing: '✗',
  added: '＋',
  exempt: '－',
};
export const resultColors: Readonly<Record<DataResourceRow['result'], string>> = {
  pending: 'default',
  same: 'success',
  changed: 'warning',
  missing: 'error',
  added: 'processing',
  exempt: 'default',
};

const named = (names: Readonly<Record<string, string>>, key: string | null): string | undefined =>
  key === null ? undefined : (names[key] ?? key);

export const sharingWord = (row: DataResourceRow): string => named(sharingTypes, row.sharing) ?? '—';
export const promisedWords = (row: DataResourceRow): string =>
  [named(sharingCycles, row.cycle), named(sharingWays, row.way)].filter(Boolean).join(' · ') || '—';
export const confirmedWords = (row: DataResourceRow): string =>
  [named(sharingCycles, row.confirmedCycle), named(sharingWays, row.confirmedWay)].filter(Boolean).join(' · ') || '—';
