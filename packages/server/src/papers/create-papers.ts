import { createPaperCases, type Application, type Ports } from '@zhengxiang/application';
import { createPaperRenderer, type PaperRenderer } from '@zhengxiang/documents';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../db/log.ts';
import type { FileStore } from '../files/store.ts';
import { addressWarning, type PublicAddress } from '../public-address.ts';
import { createFormDesk, type FormDesk } from './form-desk.ts';
import { createPaperDesk, type PaperDesk } from './paper-desk.ts';
import { readSeals } from './seals.ts';

export interface Papers {
  readonly desk: PaperDesk;
  readonly forms: FormDesk;
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

/** Issued papers and forms, put together. */
export const createPapers = async (parts: PapersParts): Promise<Papers> => {
  const { publicAddress, config, db, ports, application, files, clock, log } = parts;
  const renderer = parts.renderer ?? createPaperRenderer();
  const cases = createPaperCases(ports);
  const publicUrl = publicAddress.kind === 'public' ? publicAddress.url : undefined;
  const warning = addressWarning(publicAddress);
  if (warning !== undefined) log.warn({ publicAddress: publicAddress.kind }, warning);
  const sealOf = await readSeals(config);
  const desk = createPaperDesk({ db, cases, files, renderer, publicUrl, sealOf, log, application, clock, jobs: ports });
  const forms = createFormDesk({ application, cases, renderer, clock });
  return {
    desk,
    forms,
    renderer,
    waking: {
      ...application,
      act: async (...given) => {
        const outcome = await application.act(...given);
        if (outcome.kind === 'accepted') desk.wake();
        return outcome;
      },
    },
  };
};
