import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Plain JavaScript, as all that runs before the sources do. */
const script: string = new URL('../scripts/bundle-server.mjs', import.meta.url).href;
const { bundledServer } = (await import(script)) as {
  readonly bundledServer: (root: string) => Promise<string | undefined>;
};

describe('the server in one file', () => {
  it('finds what lies beside its sources: children, fonts, migrations, screens', async () => {
    const file = await bundledServer(root);
    const text = fs.readFileSync(file ?? '', 'utf8');
    expect(text).not.toContain('import.meta.url');
    const named = [...text.matchAll(/new URL\("(?<relative>[^"]+)", "(?<from>file:[^"]+)"\)/gu)].map(({ groups }) =>
      fileURLToPath(new URL(groups?.['relative'] ?? '', groups?.['from'])),
    );
    expect(named.length).toBeGreaterThanOrEqual(5);
    // The screens are built when they are needed.
    expect(named.filter((place) => !place.includes(path.join('web', 'dist')) && !fs.existsSync(place))).toEqual([]);
  });

  it('takes only packages of the registry from outside', async () => {
    const text = fs.readFileSync((await bundledServer(root)) ?? '', 'utf8');
    const outside = [...text.matchAll(/^import .*from "(?<name>[^"]+)";$/gmu)].map(
      ({ groups }) => groups?.['name'] ?? '',
    );
    expect(outside.filter((name) => name.startsWith('@zhengxiang/') || name.startsWith('.'))).toEqual([]);
    expect(outside).toContain('pg');
  });

  it('is made once, and again when it was made of something else', async () => {
    const file = (await bundledServer(root)) ?? '';
    const made = fs.statSync(file).mtimeMs;
    await bundledServer(root);
    expect(fs.statSync(file).mtimeMs).toBe(made);
    fs.writeFileSync(path.join(path.dirname(file), 'made-of.json'), '[]');
    await bundledServer(root);
    expect(fs.statSync(file).mtimeMs).toBeGreaterThan(made);
  });
});
