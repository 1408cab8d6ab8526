import type { LawPack } from '@zhengxiang/procedure';

/** What the screens load with the successor installed, in the place of `web/src/laws.ts`. */
export const laws: Readonly<Record<string, () => Promise<LawPack>>> = {
  'dongyuan-2020': async () => (await import('@zhengxiang/law-dongyuan-2020')).dongyuan2020,
  'dongyuan-2026': async () => (await import('./successor/index.ts')).dongyuan2026,
};
