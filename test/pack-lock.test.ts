import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lawPacks, lockFile, lockText, packHash } from '../scripts/lock-pack.ts';

it.each(lawPacks)('%s 以及决定办理结果的程序没有未经锁定的改动（npx tsx scripts/lock-pack.ts 重新锁定）', (pack) => {
  expect(readFileSync(lockFile(pack), 'utf8')).toBe(lockText(packHash(pack)));
});
