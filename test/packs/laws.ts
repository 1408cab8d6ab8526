import type { InstalledLaw } from '@zhengxiang/application';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { packHash } from '@zhengxiang/law-dongyuan-2020/pack-hash';
import { dongyuan2026 } from './successor/index.ts';

/** What a server with the successor installs: one line a law. */
export const withSuccessor: readonly InstalledLaw[] = [
  { pack: dongyuan2026, hash: '2026'.padEnd(64, '0') },
  { pack: dongyuan2020, hash: packHash },
];
