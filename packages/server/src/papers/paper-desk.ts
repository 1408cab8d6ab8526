import type { Application, JobKind, JobStore, PaperCase, UnitOfWork } from '@zhengxiang/application';
import type { ListedPaper, PaperView, VerifiedPaper } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import { hasBusiness } from '@zhengxiang/procedure';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import {
  claimPaper,
  enteredUpTo,
  findPaper,
  nextPaperAt,
  papersOfCase,
  paperWithScans,
  queueAgain,
  type IssuedPaper,
} from '../db/papers/paper-rows.ts';
import { createStore } from '../db/store/create-store.ts';
import type { StoredBytes } from '../files/store.ts';
import { docxOf, drawClaimed, type Drawing } from './draw-due.ts';
import { awaitedScans, failedPapers, paperViews } from './paper-views.ts';
import { registerPapers } from './register-papers.ts';
import { enterOldPapers } from './paper-statement.ts';
import { recordOldScans, recordScan } from '../db/papers/scan-record.ts';
import { verifyPaper } from './verify-paper.ts';

/** A paper's bytes with the name under which people save them. */
export interface PaperBytes extends StoredBytes {
  readonly fileName: string;
}

export type Attached =
  | { readonly kind: 'attached'; readonly paper: PaperView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'no-scan' }
  | { readonly kind: 'not-found' };

/** Everything that happens to issued papers. Readings answer undefined for what does not exist or may not be known. */
export interface PaperDesk {
  /** Enters and draws in the background what acts have left. */
  readonly job: JobKind;
  /** An act was done: its papers follow within seconds. */
  wake(): void;
  /** Enters the papers of all acts that have none yet. */
  register(): Promise<number>;
  /** Enters and draws what is due, the newest first, and answers how many papers were tried. */
  drain(): Promise<number>;
  ofCase(actor: Actor, caseId: string): Promise<readonly PaperView[] | undefined>;
  retry(actor: Actor, id: string): Promise<PaperView | undefined>;
  attach(actor: Actor, id: string, fileId: string): Promise<Attached>;
  awaited(actor: Actor, mine: boolean): Promise<readonly ListedPaper[]>;
  failed(actor: Actor): Promise<readonly ListedPaper[]>;
  verify(code: string): Promise<VerifiedPaper>;
  /** The stored bytes; a paper that was not drawn yet is drawn now. `not-ready` when that fails. */
  bytes(actor: Actor, id: string, format: 'pdf' | 'docx'): Promise<PaperBytes | 'not-ready' | undefined>;
  close(): void;
}

export interface PaperDeskParts extends Drawing {
  readonly application: Pick<Application, 'file'>;
  readonly clock: Clock;
  readonly jobs: Pick<UnitOfWork<JobStore>, 'transaction'>;
}

const JOB = 'papers';
/** Seconds; acts wake it at once. */
const EVERY = 60;
/** A long queue leaves room for the people who are working. */
const ATTENDED = 20;
const PAUSE = 120;

const scannable = /^(?:application\/pdf|image\/(?:jpeg|png|tiff))$/u;

export const createPaperDesk = (parts: PaperDeskParts): PaperDesk => {
  const { db, cases, clock, application, jobs } = parts;
  let closed = false;

  let entering: Promise<unknown> = Promise.resolve();
  /** One after the other in this process: whoever waits for the register must not hold the connection that it reads with. */
  const register = (): Promise<number> => {
    const mine = entering.then(() => registerPapers(parts));
    entering = mine.catch(() => undefined);
    return mine;
  };

  const drain = async (): Promise<number> => {
    for (let drawn = 0; ; drawn += 1) {
      // Acts that come in while a long queue is drawn do not wait for its end.
      if (drawn % 8 === 0) await register();
      const row = closed ? undefined : await claimPaper(db);
      if (!row) return drawn;
      await drawClaimed(parts, row, clock.now());
      if (drawn >= ATTENDED) await wait(PAUSE);
    }
  };

  /** Seconds until what failed comes again. */
  const restUntil = async (): Promise<number> => {
    const at = await nextPaperAt(db);
    return at ? Math.min(Math.max((at.getTime() - clock.now().getTime()) / 1000, 1), EVERY) : EVERY;
  };

  const seen = async (
    actor: Actor,
    id: string,
  ): Promise<{ readonly row: IssuedPaper; readonly found: PaperCase } | undefined> => {
    const row = await findPaper(db, id);
    const found = row && (await cases.seenBy(actor, row.caseId));
    return row && found && { row, found };
  };

  const viewOf = async (actor: Actor, id: string): Promise<PaperView | undefined> => {
    const found = await paperWithScans(db, id);
    return found && paperViews(actor, [found])[0];
  };

  const ready = async (row: IssuedPaper): Promise<IssuedPaper> => {
    if (row.state === 'ready') return row;
    const claimed = await claimPaper(db, row.id);
    return claimed ? drawClaimed(parts, claimed, clock.now()) : row;
  };

  // The act stands whether or not this reaches the queue: the next act, reading or start enters what is missing.
  const wake = (): void => {
    jobs
      .transaction((store) => store.putJob({ kind: JOB, key: '', data: {} }))
      .catch((err: unknown) => {
        parts.log.warn({ err }, 'the drawing of papers was not woken');
      });
  };

  let oldEntered = false;
  /** Papers from before the log, once: whatever is issued since enters it as it is issued. */
  const enterOld = async (): Promise<void> => {
    if (!oldEntered) await enterOldPapers(db);
    oldEntered = true;
  };

  return {
    job: {
      kind: JOB,
      title: '文书登记和制作',
      everySeconds: EVERY,
      run: async () => {
        const old = await recordOldScans(db, clock);
        await enterOld();
        const drawn = await drain();
        const words = [
          ...(old > 0 ? [`补记扫描件 ${String(old)}`] : []),
          ...(drawn > 0 ? [`制作 ${String(drawn)} 份`] : []),
        ];
        return { said: words.join('，') || '没有要做的', afterSeconds: await restUntil() };
      },
    },
    wake,
    register,
    drain,
    async ofCase(actor, caseId) {
      const found = await cases.seenBy(actor, caseId);
      if (!found) return undefined;
      if ((await enteredUpTo(db, caseId)) < found.events.length) await register();
      return paperViews(actor, await papersOfCase(db, caseId));
    },
    async retry(actor, id) {
      if (!hasBusiness(actor.post) || !(await seen(actor, id))) return undefined;
      await queueAgain(db, id);
      wake();
      return viewOf(actor, id);
    },
    async attach(actor, id, fileId) {
      const paper = await seen(actor, id);
      if (!paper) return { kind: 'not-found' };
      if (paper.row.organId !== actor.organisationId || !hasBusiness(actor.post)) return { kind: 'forbidden' };
      const file = await application.file(actor, fileId);
      if (!file || !scannable.test(file.mediaType)) return { kind: 'no-scan' };
      await db.transaction(async (tx) => {
        await createStore(tx).bindFiles([fileId], paper.row.caseId);
        const actingAs = paper.found.events[paper.row.eventSeq - 1]?.actingAs ?? actor.organisationName;
        await recordScan(tx, { paper: paper.row, file: { ...file, id: fileId }, actor, actingAs, now: clock.now() });
      });
      const view = await viewOf(actor, id);
      return view ? { kind: 'attached', paper: view } : { kind: 'not-found' };
    },
    awaited: (actor, mine) => awaitedScans(db, actor, mine),
    failed: (actor) => failedPapers(db, actor),
    verify: (code) => verifyPaper(parts, code),
    async bytes(actor, id, format) {
      const paper = await seen(actor, id);
      if (!paper) return undefined;
      const row = await ready(paper.row);
      if (row.pdfSha256 === null || row.pdfSize === null) return 'not-ready';
      await cases.noteTaken(actor, paper.found, clock.now());
      const stored = format === 'pdf' ? { sha256: row.pdfSha256, size: row.pdfSize } : await docxOf(parts, row);
      return { ...stored, fileName: `${row.title}.${format}` };
    },
    close() {
      closed = true;
      parts.renderer.close();
    },
  };
};
