import { useEffect, useState } from 'react';
import { ProblemError } from '../api/client.ts';
import { IssueStore } from '../fields/issues.ts';
import type { Checks } from './use-checks.ts';
import { isGiven } from './use-left.ts';

interface Told {
  readonly path: string;
  readonly message: string;
}

/** What the law says of single answers is marked at once: it is no matter of not having come to them yet. */
const faultsAt = ({ findings }: Checks): readonly Told[] =>
  findings.flatMap(({ verdict }) =>
    verdict.kind === 'unmet' && verdict.field !== undefined
      ? [{ path: verdict.field, message: verdict.reason.text }]
      : [],
  );

interface Question {
  readonly checks: Checks;
  readonly values: Readonly<Record<string, unknown>>;
  /** Somebody has tried to submit: everything that is missing is told. */
  readonly attempted: boolean;
  readonly left: ReadonlySet<string>;
  readonly error: unknown;
}

/** Path → message, from the checks here and from the server; told to the fields only when something changed. */
export const useFormIssues = ({ checks, values, attempted, left, error }: Question): IssueStore => {
  const [store] = useState(() => new IssueStore());
  const told = attempted ? checks.issues : checks.issues.filter(({ path }) => left.has(path) && isGiven(values, path));
  const server = error instanceof ProblemError ? error.problem : undefined;
  const refused = (server?.findings ?? []).flatMap(({ field, text }) =>
    field === undefined ? [] : [[field, text] as const],
  );
  const pairs = [
    ...[...told, ...faultsAt(checks)].map((issue) => [issue.path, issue.message] as const),
    ...(server?.issues ?? []).map((issue) => [issue.path, issue.message] as const),
    ...refused,
  ];
  const text = JSON.stringify(pairs);
  useEffect(() => store.put(new Map(JSON.parse(text) as [string, string][])), [store, text]);
  return store;
};
