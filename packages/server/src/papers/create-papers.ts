import { createPaperCases, type Application, type Ports } from '@zhengxiang/application';
import { createPaperRenderer, type PaperRenderer, type Typefaces } from '@zhengxiang/documents';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../db/log.ts';
import type { FileStore } from '../files/store.ts';
import { addressWarning, type PublicAddress } from '../public-address.ts';
import { createFormDesk, type FormDesk } from './form-desk.ts';
import { createNumberRegister, type NumberRegister } from './number-register.ts';
import { createPaperDesk, type PaperDesk } from './paper-desk.ts';
import { refusingUnprintable } from './printable-input.ts';
import { readSeals } from './seals.ts';

export interface Papers {
  readonly desk: PaperDesk;
  readonly forms: FormDesk;
  readonly numbers: NumberRegister;
  /** Draws in a process of its own; closed with the desk. */
  readonly renderer: PaperRenderer;
  /** The application whose accepted acts wake the drawing of their papers. */
  readonly waking: Application;
}

interface PapersParts {
  readonly publicAddress: PublicAddress;
  readonly config: Config;
  readonly db: Database;
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

/** Issued papers and forms, put together. */
export const createPapers = async (parts: PapersParts): Promise<Papers> => {
  const { publicAddress, config, db, ports, application, files, clock, log } = parts;
  const renderer =
    parts.renderer ?? createPaperRenderer(config.fontFolder === undefined ? {} : { fontFolders: [config.fontFolder] });
  const printing = refusingUnprintable(application, (one) => renderer.typefaces.draws(one));
  tellFonts(log, config.fontFolder, renderer.typefaces);
  const cases = createPaperCases(ports);
  const publicUrl = publicAddress.kind === 'public' ? publicAddress.url : undefined;
  const warning = addressWarning(publicAddress);
  if (warning !== undefined) log.warn({ publicAddress: publicAddress.kind }, warning);
  const sealOf = await readSeals(config, log, clock.now());
  const desk = createPaperDesk({ db, cases, files, renderer, publicUrl, sealOf, log, application, clock, jobs: ports });
  const numbers = createNumberRegister({
    db,
    clock,
    lawOn: (day) => application.lawOn(day),
    wake: () => desk.wake(),
  });
  const forms = createFormDesk({ application, cases, renderer, clock });
  return {
    desk,
    forms,
    numbers,
    renderer,
    waking: {
      ...printing,
      act: async (...given) => {
        const outcome = await printing.act(...given);
        if (outcome.kind === 'accepted') desk.wake();
        return outcome;
      },
    },
  };
};
