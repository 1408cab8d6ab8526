import { paperText, type Paper } from '@zhengxiang/core';
import { lives, actorOf, type Life } from '@zhengxiang/demo-county';
import { memoryBytes, type MemoryBytes } from '../../memory/bytes.ts';
import { openMemory } from '../../memory/memory.ts';
import type { PaperMachine, PaperStore, SealOf, UnitOfWork } from '../../ports/index.ts';
import { demoWorld, freshId, MemoryCounty, oneLaw } from '../../testing/test-county.ts';
import { createNumberRegister, type NumberRegister } from '../number-register.ts';
import { createPaperCases } from '../paper-cases.ts';
import { createPaperDesk, type PaperDesk, type PaperDeskParts } from '../paper-desk.ts';

export const lifeOf = (id: string): Life => {
  const life = lives.find((one) => one.id === id);
  if (!life) throw new Error(`no life ${id}`);
  return life;
};

/** A paper as plain text: fast, and the same words give the same bytes. */
const inWords = (paper: Paper): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(paperText(paper)));

/** The demo county in memory with its papers: no database, no Typst, no certificate. */
export interface PaperCounty {
  readonly county: MemoryCounty;
  readonly desk: PaperDesk;
  readonly numbers: NumberRegister;
  readonly bytes: MemoryBytes;
  readonly parts: PaperDeskParts;
  readonly store: UnitOfWork<PaperStore>;
  /** What could not be drawn, and why. */
  readonly faults: unknown[];
  /** Time passes, in seconds. */
  pass(seconds: number): void;
  /** From now on drawing fails, or no longer. */
  breakDown(broken: boolean): void;
  /** An upload of this person. */
  upload(login: string, mediaType?: string): Promise<string>;
}

/** A life as far as an act, and what it leaves in papers. */
export const paperCounty = async (
  given: { readonly life?: string; readonly until?: string; readonly sealOf?: SealOf } = {},
): Promise<PaperCounty> => {
  const { life = 'social-assistance-136', until, sealOf = () => undefined } = given;
  let at = Date.parse('2030-01-02T01:00:00Z');
  const now = (): Date => new Date(at);
  const memory = openMemory(demoWorld, freshId, now);
  const county = new MemoryCounty(oneLaw, memory);
  await county.play(lifeOf(life), { until: ({ action }) => action === until });
  const bytes = memoryBytes();
  const faults: unknown[] = [];
  let broken = false;
  const draw = (paper: Paper) => (broken ? Promise.reject(new Error('没有墨')) : inWords(paper));
  const machine: PaperMachine = {
    renderer: { pdf: draw, docx: inWords },
    sealOf,
    bytes,
    pagesOf: () => Promise.resolve(2),
  };
  let drawn = 0;
  const { application } = county;
  const parts: PaperDeskParts = {
    unit: memory,
    application,
    cases: createPaperCases({ ...memory, packs: oneLaw }),
    machine,
    publicUrl: 'https://zx.example.test',
    now,
    newId: freshId,
    randomBelow: (end) => (drawn += 7) % end,
    pause: () => Promise.resolve(),
    notDrawn: (error) => faults.push(error),
    notWoken: (error) => faults.push(error),
  };
  const desk = createPaperDesk(parts);
  return {
    county,
    desk,
    parts,
    numbers: createNumberRegister({
      unit: memory,
      now,
      newId: freshId,
      lawOn: (day) => application.lawOn(day),
      wake: () => desk.wake(),
    }),
    bytes,
    store: memory,
    faults,
    pass: (seconds) => {
      at += seconds * 1000;
    },
    breakDown: (whether) => {
      broken = whether;
    },
    upload: async (login, mediaType = 'application/pdf') => {
      const { personId, organisationId } = actorOf(login);
      const file = { id: freshId(), name: '扫描件.pdf', sha256: 'a'.repeat(64), size: 7, mediaType };
      await memory.putFile({ ...file, personId, organisationId, uploadedAt: now().toISOString() });
      return file.id;
    },
  };
};
