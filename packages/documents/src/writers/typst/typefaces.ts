import { openSync, type Font } from 'fontkit';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Typeface } from '../styles.ts';
import { productFontFolders } from './fonts.ts';

/** By typeface the families that stand for it, the first that has a character draws it. */
export type Faces = Readonly<Record<Typeface, readonly string[]>>;

export interface Typefaces {
  readonly faces: Faces;
  readonly folders: readonly string[];
  /** What the site brought, by typeface; a font that is none of them stands behind all of them, for rare characters. */
  readonly ofSite: Readonly<Record<Typeface | 'behind', readonly string[]>>;
  /** Whether any font draws the character. */
  readonly draws: (codePoint: number) => boolean;
}

const isFont = /\.(?:ttf|otf|ttc|otc)$/iu;

/** How the fonts that official papers are set in call themselves, in Chinese or Latin letters. */
const patterns: readonly (readonly [Typeface, RegExp])[] = [
  ['display', /小标宋|xiao\s*biao\s*song|xbs/iu],
  ['fangsong', /仿宋|fang\s*song|^stfangso/iu],
  ['kai', /楷|kai/iu],
  ['hei', /黑体|hei/iu],
  ['song', /^(?:simsun|宋体|中易宋体|stsong|华文宋体)$|书宋|shu\s*song/iu],
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => isFont.test(name))
    .sort()
    .map((name) => join(folder, name));

const fontsIn = (file: string): readonly Font[] => {
  const opened = openSync(file);
  return 'fonts' in opened ? opened.fonts : [opened];
};

/** A font under all its names, for a typesetter may know it by any of them. */
interface NamedFont {
  readonly names: readonly string[];
  readonly characters: readonly number[];
}

const named = (font: Font): NamedFont => {
  // The reader has the table of names; its types leave it out.
  const records = (
    font as unknown as { name?: { records: Readonly<Record<string, Readonly<Record<string, string>>>> } }
  ).name?.records;
  const names = ['fontFamily', 'preferredFamily'].flatMap((key) => Object.values(records?.[key] ?? {}));
  const said = names.filter((name): name is string => typeof name === 'string' && name !== '');
  return { names: [...new Set([font.familyName, ...said].filter(Boolean))], characters: font.characterSet };
};

const read = (folder: string): readonly NamedFont[] => filesIn(folder).flatMap(fontsIn).map(named);

const typefaceOf = ({ names }: NamedFont): Typeface | 'behind' =>
  patterns.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? 'behind';

const products: Faces = {
  fangsong: ['FandolFang R', 'Noto Serif SC'],
  song: ['Noto Serif SC'],
  hei: ['Noto Sans SC', 'Noto Serif SC'],
  kai: ['FandolFang R', 'Noto Serif SC'],
  display: ['Noto Serif SC'],
};

/** Sets of the fonts that travel are read once: they do not change. */
let travelling: ReadonlySet<number> | undefined;
const ofProduct = (): ReadonlySet<number> => {
  travelling ??= new Set(productFontFolders.flatMap(read).flatMap(({ characters }) => characters));
  return travelling;
};

/**
 * The fonts of official papers: those in the folders of the site first (方正小标宋, 仿宋_GB2312 …), then those that travel with the
 * product. Fonts of the machine are never asked: equal papers look alike everywhere.
 * @throws Error in Chinese for a folder that is not there, or a file in it that is no font
 */
export const readTypefaces = (siteFolders: readonly string[]): Typefaces => {
  const missing = siteFolders.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new Error(`字体文件夹不存在：${missing}`);
  const fonts = siteFolders.flatMap((folder) => {
    try {
      return read(folder);
    } catch (error) {
      throw new Error(`字体文件夹里有读不了的字体文件：${folder}`, { cause: error });
    }
  });
  const families = (which: Typeface | 'behind'): readonly string[] => [
    ...new Set(fonts.filter((font) => typefaceOf(font) === which).flatMap(({ names }) => names)),
  ];
  const ofSite = {
    fangsong: families('fangsong'),
    song: families('song'),
    hei: families('hei'),
    kai: families('kai'),
    display: families('display'),
    behind: families('behind'),
  };
  const all = (which: Typeface): readonly string[] => [...ofSite[which], ...products[which], ...ofSite.behind];
  const added = new Set(fonts.flatMap(({ characters }) => characters));
  return {
    faces: { fangsong: all('fangsong'), song: all('song'), hei: all('hei'), kai: all('kai'), display: all('display') },
    folders: [...siteFolders, ...productFontFolders],
    ofSite,
    draws: (codePoint) => ofProduct().has(codePoint) || added.has(codePoint),
  };
};
