import { catalogue, readStored, type EventType } from '@zhengxiang/procedure';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, 'frozen');
const known: ReadonlySet<string> = new Set(
  Object.values(catalogue.procedure.acts).map(({ event }) => event as EventType),
);

interface Sample {
  readonly version: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const samplesOf = (release: string): Readonly<Record<string, readonly Sample[]>> =>
  JSON.parse(readFileSync(path.join(folder, release, 'event-bodies.json'), 'utf8')) as Record<
    string,
    readonly Sample[]
  >;

describe.each(readdirSync(folder))('记录内容写于 %s', (release) => {
  const samples = samplesOf(release);

  it('每一种记录都留有样本，本版都认识', () => {
    // A folder without a database holds what came between two releases: samples of the new events alone.
    if (existsSync(path.join(folder, release, 'database.sql.gz')))
      expect(Object.keys(samples).length).toBeGreaterThanOrEqual(99);
    expect(Object.keys(samples).filter((type) => !known.has(type))).toEqual([]);
  });

  it.each(Object.keys(samples))('%s 读得出来，答案一个不少', (type) => {
    for (const { version, body } of samples[type] ?? []) {
      const read = readStored(type, version, body) as { readonly body: Readonly<Record<string, unknown>> };
      if (
        version === 1 &&
        !('upcasts' in (Object.values(catalogue.procedure.acts).find(({ event }) => event === type) ?? {}))
      )
        expect(read.body).toEqual(body);
    }
  });
});
