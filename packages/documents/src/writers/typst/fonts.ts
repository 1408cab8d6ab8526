import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const npmFont = (name: string, weight: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), weight);

/**
 * The fonts that travel with the product: Noto Serif SC for 宋体 and, in its heaviest weight, for titles; Noto Sans SC for 黑体
 * (both OFL); FandolFang for 仿宋 (GPL with font exception, complete GB 2312). What FandolFang lacks is taken from Noto Serif.
 */
export const productFontFolders: readonly string[] = [
  fileURLToPath(new URL('../../../fonts/fandol', import.meta.url)),
  npmFont('@expo-google-fonts/noto-serif-sc', '400Regular'),
  npmFont('@expo-google-fonts/noto-serif-sc', '900Black'),
  npmFont('@expo-google-fonts/noto-sans-sc', '400Regular'),
  npmFont('@expo-google-fonts/noto-sans-sc', '700Bold'),
];
