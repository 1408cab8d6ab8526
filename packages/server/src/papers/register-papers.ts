import { signature } from '@zhengxiang/core';
import type { PaperCase, PaperCases } from '@zhengxiang/application';
import { issueDayOf, papersOfAct, papersOfType, type ActPaper, type ActSource } from '@zhengxiang/documents';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { enteredUpTo } from '../db/papers/paper-rows.ts';
import { isByHand } from '../db/papers/number-rows.ts';
import {
  addPaper,
  casesBehind,
  holdRegister,
  nextPaperNumber,
  noteEntered,
  supersede,
} from '../db/papers/register-rows.ts';
import { newCode } from './verify-codes.ts';

export interface Registering {
  readonly db: Database;
  readonly cases: PaperCases;
  readonly clock: Clock;
}

interface Due {
  readonly source: ActSource;
  readonly paper: ActPaper;
  readonly act: PaperCase['events'][number];
  readonly caseId: string;
}

/**
 * Enters the papers of all acts that have none yet, and gives the letters their numbers; a case that another process has
 * entered meanwhile is left alone. A restart, a repetition or a second process enters nothing twice.
 * @returns how many papers were entered
 */
export const registerPapers = async ({ db, cases, clock }: Registering): Promise<number> => {
  const behind = await casesBehind(db);
  if (behind.length === 0) return 0;
  return db.transaction(async (tx) => {
    await holdRegister(tx);
    const due: Due[] = [];
    for (const caseId of await casesBehind(tx)) {
      const from = await enteredUpTo(tx, caseId);
      const found = await cases.read(caseId);
      if (!found) continue;
      due.push(...dueOf(found, from));
      const seq = found.events.length;
      await noteEntered(tx, caseId, seq);
    }
    due.sort((a, b) => a.act.recordedAt.localeCompare(b.act.recordedAt));
    for (const one of due) await enter(tx, one, clock.now());
    return due.length;
  });
};

const dueOf = (found: PaperCase, from: number): readonly Due[] =>
  found.events.slice(from).flatMap((act) => {
    if (papersOfType(found.pack, act.type).length === 0) return [];
    const after = found.after(act.seq);
    if (!after) return [];
    const source = { pack: found.pack, ...after };
    return papersOfAct(source).map((paper) => ({ source, paper, act, caseId: found.caseId }));
  });

/** The title as it will be printed; a paper that cannot be drawn is entered all the same, and its failure is seen. */
const titleOf = ({ source, paper, act }: Due): string => {
  try {
    const marks = { organ: act.actor.organisationName, issuedOn: issueDayOf(source) };
    return paper.draw(source, marks).title;
  } catch (error) {
    if (error instanceof RangeError) return paper.name;
    throw error;
  }
};

const enter = async (tx: Tx, due: Due, now: Date): Promise<void> => {
  const { source, paper, act, caseId } = due;
  const issuedOn = issueDayOf(source);
  const series = paper.numbered ? (paper.series ?? source.pack.county.letterSeries?.[act.actingAs]) : undefined;
  const subject = paper.subject?.(source) ?? null;
  const year = Number(issuedOn.slice(0, 4));
  const byHand = series !== undefined && (await isByHand(tx, series));
  const place = series === undefined || byHand ? null : await nextPaperNumber(tx, series, year);
  const id = randomUUID();
  await addPaper(tx, {
    id,
    caseId,
    eventSeq: act.seq,
    eventHash: act.hash,
    kind: paper.kind,
    subject,
    name: paper.name,
    title: titleOf(due),
    series: place === null ? null : (series ?? null),
    year: place === null ? null : year,
    place,
    awaitsNumber: byHand ? series : null,
    organId: act.actor.organisationId,
    organName: act.actor.organisationName,
    issuedBy: signature(act.actor),
    issuedOn,
    verifyCode: newCode(),
    state: 'queued',
    nextAt: now,
    registeredAt: now,
  });
  if (paper.replaceable) await supersede(tx, { id, caseId, kind: paper.kind, subject });
};
