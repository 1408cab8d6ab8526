import type { JobKind } from '../jobs/run-job.ts';
import type {
  CaseReader,
  FileStore,
  JobStore,
  LetterNumberStore,
  PaperStore,
  PersonalStore,
  StopSignal,
  UnitOfWork,
} from '../ports/index.ts';
import { drawBegun, type Drawing } from './draw-due.ts';
import { PAPER_ISSUED, readIssueRecord } from './issue-record.ts';
import type { PaperCases } from './paper-cases.ts';
import { registerPapers, type Registering } from './register-papers.ts';
import { recordOldScans } from './scan-record.ts';

/** All that issued papers ask of the store. */
export type PaperUnit = UnitOfWork<PaperStore & LetterNumberStore & CaseReader & PersonalStore & FileStore & JobStore>;

export interface PaperJobParts extends Drawing, Registering {
  readonly unit: PaperUnit;
  readonly cases: PaperCases;
  readonly pause: (ms: number) => Promise<unknown>;
}

export const PAPER_JOB = 'papers';
/** Seconds; acts wake it at once. */
const EVERY = 60;
/** Until a paper whose drawing ended with its process is tried again. */
export const REST = 60;
/** A long queue leaves room for the people who are working. */
const ATTENDED = 20;
const PAUSE = 120;

/** Entering and drawing, in the background and on demand. */
export interface PaperRounds {
  readonly job: JobKind;
  /** Enters the papers of all acts that have none yet. */
  register(): Promise<number>;
  /** Enters and draws what is due, the newest first, and answers how many papers were tried. */
  drain(): Promise<number>;
  close(): void;
}

/** Papers from before the log enter it as they stand now. */
const enterOldPapers = async (store: PaperStore): Promise<void> => {
  for (const event of await store.unenteredRecords(PAPER_ISSUED)) {
    const record = readIssueRecord(event);
    if (record) await store.enterIssue(record);
  }
};

/** The rounds of one process. */
export const createPaperRounds = (parts: PaperJobParts): PaperRounds => {
  const { unit, now } = parts;
  let closed = false;

  let entering: Promise<unknown> = Promise.resolve();
  /** One after the other in this process: whoever waits for the register would keep a connection from others meanwhile. */
  const register = (): Promise<number> => {
    const mine = entering.then(() => registerPapers(parts));
    entering = mine.catch(() => undefined);
    return mine;
  };

  /** The lease of the job keeps other processes away; whoever lost it stops. */
  const drain = async (signal?: StopSignal): Promise<number> => {
    for (let drawn = 0; ; drawn += 1) {
      // Acts that come in while a long queue is drawn do not wait for its end.
      if (drawn % 8 === 0) await register();
      const ended = closed || signal?.aborted === true;
      const row = ended ? undefined : await unit.transaction((store) => store.beginPaper(REST));
      if (!row) return drawn;
      await drawBegun(parts, row, now());
      if (drawn >= ATTENDED) await parts.pause(PAUSE);
    }
  };

  /** Seconds until what failed comes again. */
  const restUntil = async (): Promise<number> => {
    const at = await unit.snapshot((store) => store.nextPaperAt());
    return at ? Math.min(Math.max((at.getTime() - now().getTime()) / 1000, 1), EVERY) : EVERY;
  };

  let oldEntered = false;
  const job: JobKind = {
    kind: PAPER_JOB,
    title: '文书登记和制作',
    everySeconds: EVERY,
    run: async ({ signal }) => {
      const old = await recordOldScans(unit, parts);
      // Once: whatever is issued since enters the log as it is issued.
      if (!oldEntered) await unit.transaction(enterOldPapers);
      oldEntered = true;
      const drawn = await drain(signal);
      const words = [
        ...(old > 0 ? [`补记扫描件 ${String(old)}`] : []),
        ...(drawn > 0 ? [`制作 ${String(drawn)} 份`] : []),
      ];
      return { said: words.join('，') || '没有要做的', afterSeconds: await restUntil() };
    },
  };

  return {
    job,
    register,
    drain: () => drain(),
    close: () => {
      closed = true;
    },
  };
};
