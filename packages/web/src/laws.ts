import type { LawPack } from '@zhengxiang/procedure';

/** The laws that the browser can load, by their ids: the only place of the screens that names them. */
export const laws: Readonly<Record<string, () => Promise<LawPack>>> = {
  'dongyuan-2020': async () => (await import('@zhengxiang/law-dongyuan-2020')).dongyuan2020,
};
