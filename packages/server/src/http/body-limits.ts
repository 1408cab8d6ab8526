import type { RouteName } from '@zhengxiang/application/contract';
import { accessOf } from './access.ts';

const kilobyte = 1024;

/** Forms: the longest change schedules and cost reviews have some thousand rows of text. */
const forms = 8 * kilobyte * kilobyte;
/** What is decided about an old ledger: columns, and a unit for every name in it. */
const choices = kilobyte * kilobyte;

const large: Readonly<Partial<Record<RouteName, number>>> = {
  act: forms,
  saveDraft: forms,
  previewLedger: choices,
  startLedgerImport: choices,
};

/** For byte routes that take JSON, and as the server's default. */
export const usualBody = 64 * kilobyte;
export const formBody = forms;

/** Bytes of a body that a route reads; what is larger is refused without being read. */
export const bodyLimitOf = (name: RouteName): number =>
  accessOf(name) === 'open' ? 16 * kilobyte : (large[name] ?? usualBody);
