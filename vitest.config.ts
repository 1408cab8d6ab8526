import { configDefaults, defineConfig } from 'vitest/config';

/** What takes long: `npm run test:long` has them, and whoever says `ZX_LONG=1`. */
const long = process.env['ZX_LONG'] ? [] : ['**/*.long.test.ts'];
/** What a part of the tests leaves to another part (`scripts/testing/runner.mjs`). */
const elsewhere = process.env['ZX_WITHOUT']?.split(' ') ?? [];
const exclude = [...configDefaults.exclude, ...long, ...elsewhere];

const onOneDatabaseServer = 'packages/server/src/testing/global-setup.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          // What a pack in the tests does over HTTP and in the browser belongs to the projects of these.
          exclude: [...exclude, 'test/packs/**/{http,browser}.test.ts'],
          include: [
            'packages/{core,transparency,procedure,law-*,demo-county,application,web}/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          // Nothing in these files changes what another one reads, so the law is loaded once a worker instead of once a file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'documents', exclude, include: ['packages/documents/src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'server',
          exclude,
          include: ['packages/server/src/**/*.test.ts', 'test/packs/**/http.test.ts'],
          globalSetup: onOneDatabaseServer,
          // The files share their modules: loading the law and the server anew takes seconds a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          exclude,
          globalSetup: onOneDatabaseServer,
          include: ['e2e/**/*.test.ts', 'test/packs/**/browser.test.ts'],
          fileParallelism: false,
          maxConcurrency: 3,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
