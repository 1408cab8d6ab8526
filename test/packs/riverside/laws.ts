import type { InstalledLaw } from '@zhengxiang/application';
import { riverside2025 } from './index.ts';

/** What a server of this county installs. */
export const laws: readonly InstalledLaw[] = [{ pack: riverside2025, hash: '2025'.padEnd(64, '0') }];
