// Mutation testing of the law: a threshold, operator or role that can change unnoticed is a hole in the law.
// Own command (`npm run mutation`), not part of `npm test`. Figures, organs, posts, acts and fields, for which Stryker has no
// mutators, are changed by scripts/mutation/mutate-law.mjs; results and survivors: packages/law-dongyuan-2020/MUTATION.md.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'law',
  plugins: ['./scripts/mutation/stryker-law-runner.mjs'],
  mutate: [
    'packages/law-dongyuan-2020/src/ch*/**/*.ts',
    'packages/law-dongyuan-2020/src/{pack,parameters,visibility,required-documents}.ts',
    '!packages/law-dongyuan-2020/src/**/*.test.ts',
    '!packages/law-dongyuan-2020/src/**/index.ts',
    // The sentences themselves: their figures are tested, their wording is not.
    '!packages/law-dongyuan-2020/src/**/reasons.ts',
  ],
  // Sentences and option bags: what they hold is changed value by value by the second mutator.
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral'] },
  // A comment added to every file would make the generated text differ from its source.
  disableTypeChecks: false,
  ignoreStatic: false,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
  thresholds: { high: 100, low: 97, break: 97 },
  tempDirName: '.stryker-tmp',
};
