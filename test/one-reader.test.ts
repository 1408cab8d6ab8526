import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['packages', 'e2e', 'bench', 'scripts'];

/** Where the facts are read, and where events write them. */
const readers = /packages[\\/]procedure[\\/]src[\\/](?:project[\\/]read\.ts|acts[\\/])/;

const sources = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/node_modules|dist|\.test\.tsx?$/.test(file));

/** Article 2: whether an amendment moved a filing over the limit is told by the version beside the amended amount. */
const comparing = /ch1-general[\\/]track-rules\.ts$/;

/** What must be asked of `procedure/project/read.ts`: read beside it, one figure is soon two. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'the newest application version (currentVersion, currentApplication, projectNameOf)':
    /\bversions\s*(?:\?\.|\.)\s*at\(\s*-1\s*\)|\bversions\[[^\]]*\.length\s*-\s*1\]|\bversions\.slice\(-1\)/u,
  'the approved amount or the ceiling (approvedAmountOf, ceilingOf, approvedText)':
    /\bapproval\s*(?:\?\.|!\.|\.)\s*amount\b|\{[^{}]*\bamount\b[^{}]*\}\s*=\s*[\w.]*\bapproval\b|\bceilingChanges\s*(?:\?\.|\.)\s*at\(/u,
  'an amount of an application that an amendment may have corrected (budgetAmountOf, totalInvestmentOf)':
    /\bcurrent(?:Application|Version)\([^()]*\)\s*(?:\?\.|\.)\s*(?:data\.)?(?:budgetAmount|totalInvestment)\b/u,
};

describe('each figure of a project has one reader', () => {
  it.each(Object.entries(forbidden))('only procedure/project/read.ts reads %s', (_what, pattern) => {
    const offenders = sources
      .filter((file) => !readers.test(file) && !comparing.test(file) && pattern.test(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file));
    expect(offenders).toEqual([]);
  });

  it.each([
    'const data = view.facts.versions.at(-1)?.data;',
    'facts?.versions?.at( -1 )',
    'versions[versions.length - 1]',
    'wanText(facts.approval.amount)',
    'facts.approval?.amount ?? 0',
    'const { amount } = facts.approval;',
    'facts.ceilingChanges.at(-1)?.amount',
    'currentApplication(facts)?.budgetAmount',
    'currentVersion(facts)?.data.totalInvestment',
  ])('would notice: %s', (line) => {
    expect(Object.values(forbidden).filter((pattern) => pattern.test(line))).toHaveLength(1);
  });
});
