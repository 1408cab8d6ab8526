import type { Verdict } from './verdict.ts';

interface Spoken {
  readonly provision: string;
  readonly verdict: Verdict;
}

/** One rule speaks once of one thing, whatever the figures in its sentence. */
const nameOf = ({ provision, verdict }: Spoken): string =>
  `${provision} ${verdict.kind === 'unmet' ? `${verdict.reason.code} ${verdict.field ?? ''}` : verdict.kind}`;

/** What rules say now and did not say before. */
export const newOnes = <F extends Spoken>(before: readonly F[], now: readonly F[]): readonly F[] => {
  const known = new Set(before.map(nameOf));
  return now.filter((finding) => !known.has(nameOf(finding)));
};

/** The same finding, told of a part of a larger form. */
export const atField = <F extends Spoken>(finding: F, at: string): F => {
  const { verdict } = finding;
  if (verdict.kind !== 'unmet') return finding;
  return { ...finding, verdict: { ...verdict, field: verdict.field === undefined ? at : `${at}.${verdict.field}` } };
};
