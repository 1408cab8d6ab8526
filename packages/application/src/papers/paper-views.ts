import { plainDate, type Actor } from '@zhengxiang/core';
import { keysOfActor } from '../case/viewers.ts';
import type { ListedPaper, PaperView } from '../contract/index.ts';
import type { IssuedPaper, PaperAcross, PaperRegisterStore, PaperScan, PaperWithScans } from '../ports/index.ts';
import { numberOfPaper } from './paper-numbers.ts';

const viewOf = (actor: Actor, row: IssuedPaper, scans: readonly PaperScan[]): PaperView => ({
  id: row.id,
  caseId: row.caseId,
  kind: row.kind,
  name: row.name,
  title: row.title,
  number: numberOfPaper(row) ?? null,
  organ: row.organName,
  by: row.issuedBy,
  issuedOn: plainDate(row.issuedOn),
  seq: row.eventSeq,
  state: row.state,
  attempts: row.attempts,
  size: row.pdfSize,
  sha256: row.pdfSha256,
  sealed: row.sealed,
  supersededBy: row.supersededBy,
  verifyPath: `/verify/${row.verifyCode}`,
  scans: scans.map(({ fileId, name, byName, byOrgan, at, sha256, eventSeq, eventHash }) => ({
    fileId,
    name,
    by: `${byOrgan} ${byName}`,
    at: at.toISOString(),
    sha256,
    seq: eventSeq,
    hash: eventHash,
  })),
  waitsForNumber: row.awaitsNumber !== null,
  waitsForScan: row.awaitsNumber === null && scans.length === 0 && !row.sealed && row.supersededBy === null,
  mine: row.organId === actor.organisationId,
});

/** Papers with their scans as a person sees them. The caller has made sure that this person may. */
export const paperViews = (actor: Actor, papers: readonly PaperWithScans[]): readonly PaperView[] =>
  papers.map(({ paper, scans }) => viewOf(actor, paper, scans));

/** So many are shown at once; the newest come first. */
const SHOWN = 500;

const listed = (actor: Actor, rows: readonly PaperAcross[]): readonly ListedPaper[] =>
  rows.map(({ paper, ...rest }) => ({ ...rest, paper: viewOf(actor, paper, []) }));

/** Papers whose sealed scan is missing: of the person's own organisation, or of all. */
export const awaitedScans = async (
  store: PaperRegisterStore,
  actor: Actor,
  mine: boolean,
): Promise<readonly ListedPaper[]> =>
  listed(actor, await store.papersWithoutScan(keysOfActor(actor), SHOWN, mine ? actor.organisationId : undefined));

/** Papers that could not be drawn however often it was tried. */
export const failedPapers = async (store: PaperRegisterStore, actor: Actor): Promise<readonly ListedPaper[]> =>
  listed(actor, await store.failedPapers(keysOfActor(actor), SHOWN));
