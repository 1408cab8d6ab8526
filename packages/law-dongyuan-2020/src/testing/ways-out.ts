import type { Finding } from '@zhengxiang/core';
import { waysOutOfChapters1And2 } from './ways-out-1-2.ts';
import { waysOutOfChapters3And4 } from './ways-out-3-4.ts';
import { waysOutOfDrawsAndOffers } from './ways-out-of-draws.ts';
import { waysOutOfChapters5To7 } from './ways-out-5-7.ts';

const registered: ReadonlySet<string> = new Set(
  [waysOutOfChapters1And2, waysOutOfChapters3And4, waysOutOfDrawsAndOffers, waysOutOfChapters5To7].flatMap((list) =>
    list.split('\n').map((line) => line.trim()),
  ),
);

/** What a refusal offers beside its sentence: the field it stands at, the act or the words that help, who may lift it. */
const offered = ({ provision, verdict }: Finding): string => {
  if (verdict.kind !== 'unmet') return `${provision}: ${verdict.kind}`;
  const { reason, past, field, remedy, waivableBy } = verdict;
  return [
    `${provision}: ${reason.code}`,
    past && '(past)',
    field !== undefined && `@${field.replace(/\.\d+(?=\.|$)/gu, '.*')}`,
    remedy && `→ ${[remedy.action, remedy.target].filter((part) => part !== undefined).join(' ') || 'in words'}`,
    waivableBy && `or ${waivableBy.organ} lifts it${waivableBy.subject === undefined ? '' : ' for one subject'}`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' ');
};

/** Every refusal that a test meets offers what is written down for it: nobody is sent away without a way out, or down a wrong one. */
export const checkWayOut = (finding: Finding): void => {
  const line = offered(finding);
  const { verdict } = finding;
  if (verdict.kind === 'unmet' && !(verdict.past ?? verdict.field ?? verdict.remedy ?? verdict.waivableBy))
    throw new Error(`shows no way out: ${line}`);
  if (!registered.has(line)) throw new Error(`not among the ways out (testing/ways-out-*.ts): ${line}`);
};
