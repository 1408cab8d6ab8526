import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const web = fileURLToPath(new URL('../packages/web/src/', import.meta.url));
const files = readdirSync(web, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(`${web}${file}`, 'utf8');
const palette = read('ui/colours.css');

const named = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6});/gu)].map(([, name = '', value = '']) => [name, value]),
  );
const [lightPart = '', darkPart = ''] = palette.split('@media');
const light = named(lightPart);
const dark = new Map([...light, ...named(darkPart)]);

const luminance = (hex: string): number => {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gu, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (bright + 0.05) / (dim + 0.05);
};

const grounds = ['ground', 'ground-page', 'ground-soft', 'ground-mute'];
const pairs: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'danger', 'warning', 'success'].flatMap((ink) =>
    grounds.map((ground) => [ink, ground] as const),
  ),
  ...['accent', 'danger', 'warning', 'success'].map((name) => [name, `${name}-ground`] as const),
  ...['accent-fill', 'accent-fill-strong', 'danger-fill', 'success-fill', 'seal'].map(
    (fill) => ['on-fill', fill] as const,
  ),
];

describe('颜色只在一处写明，浅色和深色都看得清', () => {
  it.each(files.filter((file) => file.endsWith('.css') && file !== 'ui/colours.css'))('%s 不直接写颜色', (file) => {
    expect(read(file).match(/#[0-9a-fA-F]{3,8}\b/gu) ?? []).toEqual([]);
    const used = [
      ...read(file)
        .replaceAll(/^\s*(?:\/\*\*|\/\/|\*).*$/gmu, '')
        .matchAll(/var\(--([a-z0-9-]+)/gu),
    ].map(([, name = '']) => name);
    expect(used.filter((name) => !light.has(name) && !read(file).includes(`--${name}:`))).toEqual([]);
  });

  it.each([
    ['浅色', light],
    ['深色', dark],
  ])('%s：文字和底色的对比度不低于 4.5', (_scheme, colours) => {
    const poor = pairs
      .map(([ink, ground]) => ({
        ink,
        ground,
        by: contrast(colours.get(ink) ?? '#000', colours.get(ground) ?? '#000'),
      }))
      .filter(({ by }) => by < 4.5);
    expect(poor).toEqual([]);
  });

  it('图标只有一套：状态词前的记号都由 Marked 画成图标', () => {
    const known = new Set([...read('ui/marked.tsx').matchAll(/^ {2}'(.)':/gmu)].map(([, sign = '']) => sign));
    expect(known.size).toBeGreaterThan(5);
    const others = files
      .filter((file) => /\.tsx?$/u.test(file) && !file.includes('.test.'))
      .flatMap((file) =>
        [
          ...read(file)
            .replaceAll(/^\s*(?:\/\*\*|\/\/|\*).*$/gmu, '')
            .matchAll(/[\u25a0-\u25ff\u2600-\u27bf⊘]/gu),
        ]
          .map(([sign]) => sign)
          // The box of a printed check list is paper, not a state.
          .filter((sign) => !known.has(sign) && sign !== '□')
          .map((sign) => `${file} ${sign}`),
      );
    expect(others).toEqual([]);
  });
});
