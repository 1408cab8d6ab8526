// Mutation testing of the law: a threshold, operator or role that can change unnoticed is a hole. Own command, not part of `npm test`.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'packages/law-dongyuan-2020/src/ch*/**/*.ts',
    'packages/law-dongyuan-2020/src/{parameters,visibility,required-documents}.ts',
    '!packages/law-dongyuan-2020/src/**/*.test.ts',
    '!packages/law-dongyuan-2020/src/**/index.ts',
    // The sentences themselves: their figures are tested, their wording is not.
    '!packages/law-dongyuan-2020/src/**/reasons.ts',
  ],
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration'] },
  // A comment added to every file would make the generated text differ from its source.
  disableTypeChecks: false,
  // What is evaluated once, when a module is read, would need the whole suite for each mutant.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 90, low: 75, break: 60 },
  tempDirName: '.stryker-tmp',
};
