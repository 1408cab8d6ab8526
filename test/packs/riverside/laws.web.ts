import type { LawPack } from '@zhengxiang/procedure';

/** What its screens load, in the place of `web/src/laws.ts`. */
export const laws: Readonly<Record<string, () => Promise<LawPack>>> = {
  'riverside-2025': async () => (await import('./index.ts')).riverside2025,
};
