import type { InstalledLaw } from '@zhengxiang/application';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { packHash } from '@zhengxiang/law-dongyuan-2020/pack-hash';

/** The laws that this system knows: the only place of the server that names them. The browser's is `web/src/laws.ts`. */
export const laws: readonly InstalledLaw[] = [{ pack: dongyuan2020, hash: packHash }];
