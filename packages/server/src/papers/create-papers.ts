import {
  createFormDesk,
  createNumberRegister,
  createPaperCases,
  createPaperDesk,
  refusingUnprintable,
  type Application,
  type FormDesk,
  type NumberRegister,
  type PaperDesk,
  type Ports,
} from '@zhengxiang/application';
import { createPaperRenderer, type PaperRenderer, type Typefaces } from '@zhengxiang/documents';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../db/log.ts';
import type { FileStore } from '../files/store.ts';
import { addressWarning, type PublicAddress } from '../public-address.ts';
import { paperMachine } from './paper-machine.ts';
import { readSeals } from './seals.ts';

export interface Papers {
  readonly desk: PaperDesk;
  readonly forms: FormDesk;
  readonly numbers: NumberRegister;
  /** Draws in a process of its own. */
  readonly renderer: PaperRenderer;
  /** The application whose accepted acts wake the drawing of their papers. */
  readonly waking: Application;
  /** Draws no more. */
  close(): void;
}

interface PapersParts {
  readonly publicAddress: PublicAddress;
  readonly config: Config;
  readonly ports: Ports;
  readonly application: Application;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Tests bring one that fails. */
  readonly renderer?: PaperRenderer | undefined;
}

/** Which of the fonts that official papers are set in the site has brought, so that one who brought the wrong file sees it. */
const tellFonts = (log: Log, folder: string | undefined, { ofSite }: Typefaces): void => {
  if (folder === undefined) return;
  const found = {
    小标宋: ofSite.display,
    仿宋: ofSite.fangsong,
    楷体: ofSite.kai,
    黑体: ofSite.hei,
    宋体: ofSite.song,
  };
  log.info({ folder, ...found, 补字: ofSite.behind }, '文书使用的字体');
};

/** What no paper can print is refused, and an accepted act wakes the drawing of its papers. */
const wakingBy = (application: Application, renderer: PaperRenderer, desk: PaperDesk): Application => {
  const printing = refusingUnprintable(application, (one) => renderer.typefaces.draws(one));
  return {
    ...printing,
    act: async (...given) => {
      const outcome = await printing.act(...given);
      if (outcome.kind === 'accepted') desk.wake();
      return outcome;
    },
  };
};

/** Issued papers and forms, put together. */
export const createPapers = async (parts: PapersParts): Promise<Papers> => {
  const { publicAddress, config, ports, application, files, clock, log } = parts;
  const renderer =
    parts.renderer ?? createPaperRenderer(config.fontFolder === undefined ? {} : { fontFolders: [config.fontFolder] });
  tellFonts(log, config.fontFolder, renderer.typefaces);
  const warning = addressWarning(publicAddress);
  if (warning !== undefined) log.warn({ publicAddress: publicAddress.kind }, warning);
  const cases = createPaperCases(ports);
  const common = { unit: ports, application, cases, now: () => clock.now(), newId: randomUUID };
  const desk = createPaperDesk({
    ...common,
    machine: paperMachine(renderer, await readSeals(config, log, clock.now()), files),
    publicUrl: publicAddress.kind === 'public' ? publicAddress.url : undefined,
    randomBelow: randomInt,
    pause: sleep,
    notDrawn: (err, paper) => log.warn({ err, paper }, 'a paper could not be drawn'),
    notWoken: (err) => log.warn({ err }, 'the drawing of papers was not woken'),
  });
  return {
    desk,
    forms: createFormDesk({ ...common, renderer }),
    numbers: createNumberRegister({
      ...common,
      lawOn: (day) => application.lawOn(day),
      wake: () => desk.wake(),
    }),
    renderer,
    waking: wakingBy(application, renderer, desk),
    close: () => {
      desk.close();
      renderer.close();
    },
  };
};
