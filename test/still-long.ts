/** Why a function may be longer than a screen: each is listed under one of these. */
export const reasons = {
  factory: 'what its methods share stands around them; each of them is short',
  life: 'a life is told in one go, act by act',
  list: 'every use case, or every route, in one list',
  paper: 'the printed form, cell by cell in the order of the paper',
  reading: 'what is read together once is counted in several ways by short functions inside',
  work: 'the steps of one transaction, with what they share',
} as const;

/** File and function. The list only ever gets shorter: `function-length.test.ts` fails for whatever no longer belongs here. */
export const long: Readonly<Record<string, keyof typeof reasons>> = {
  'packages/application/src/clock/clock-watch.ts createClockWatch': 'factory',
  'packages/application/src/create-application.ts createApplication': 'list',
  'packages/application/src/insights/cockpit-view.ts cockpitView': 'reading',
  'packages/application/src/ledger-import/create-ledger-imports.ts createLedgerImports': 'factory',
  'packages/application/src/ledger-import/create-ledger-imports.ts take': 'work',
  'packages/application/src/ledger-import/create-ledger-imports.ts anonymous': 'work',
  'packages/demo-county/src/lives/demonstrated-620.ts demonstrated620': 'life',
  'packages/demo-county/src/lives/experts-replaced.ts expertsReplaced': 'life',
  'packages/law-dongyuan-2020/src/annexes/annex1-initiation-application/layout.ts annex1Layout': 'paper',
  'packages/law-dongyuan-2020/src/annexes/annex2-data-check/layout.ts annex2Layout': 'paper',
  'packages/server/src/casefile/gaps-page.ts gapsPage': 'reading',
  'packages/server/src/db/insights/read-data-resources.ts readDataResources': 'reading',
  'packages/server/src/db/insights/read-funds.ts readFunds': 'reading',
  'packages/server/src/handlers.ts createHandlers': 'list',
  'packages/server/src/jobs/job-runner.ts startJobs': 'factory',
  'packages/server/src/http/build-server.ts buildServer': 'list',
  'packages/server/src/transparency/transparency-log.ts createTransparencyLog': 'factory',
};
