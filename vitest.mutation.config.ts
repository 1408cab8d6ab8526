import { defineConfig } from 'vitest/config';

/** Only what judges the law: its own tests and the lives. */
export default defineConfig({
  test: {
    include: [
      'packages/law-*/src/ch*/**/*.test.ts',
      'packages/law-*/src/*.test.ts',
      'packages/law-*/scenarios/lives.test.ts',
    ],
    testTimeout: 60_000,
  },
});
