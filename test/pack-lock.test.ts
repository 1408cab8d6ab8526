import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lockFile, lockText, packHash } from '../scripts/lock-pack.ts';

it('办法规则包没有未经锁定的改动（npx tsx scripts/lock-pack.ts 重新锁定）', () => {
  expect(readFileSync(lockFile, 'utf8')).toBe(lockText(packHash()));
});
