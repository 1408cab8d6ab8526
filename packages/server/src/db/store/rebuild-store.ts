import { SCAN_ATTACHED, scanOf, type Store } from '@zhengxiang/application';
import { and, asc, eq, inArray, isNotNull, ne, notInArray, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../database.ts';
import { paperChain } from '../ledger/chain-kinds.ts';
import { paperRecordOf } from '../papers/paper-chain.ts';
import { dataResource, oversightRecord, projectFigures, projectMark } from '../schema/insights.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { paperScan } from '../schema/papers.ts';
import { listEntry, listSearch } from '../schema/project-list.ts';
import { todoSpan } from '../schema/notices.ts';
import { annualList, caseFile, numberSeries, project, todo } from '../schema/projects.ts';

/** What a rebuilding of the projections needs. */
export const rebuildStore = (tx: Tx): Pick<Store, 'clearProjections' | 'eventOrder'> => ({
  async clearProjections() {
    // Acts wait here until the lists are whole again; readers go on with what was there.
    await tx.execute(sql`lock table ${ledgerEvent} in exclusive mode`);
    for (const table of [project, todo, todoSpan, annualList, numberSeries]) await tx.delete(table);
    await rebuildScans(tx);
    // Scans of sealed papers belong to a case without an act that says so.
    const scans = tx.select({ id: paperScan.fileId }).from(paperScan);
    await tx.delete(caseFile).where(notInArray(caseFile.fileId, scans));
    for (const table of [projectFigures, projectMark, dataResource, oversightRecord]) await tx.delete(table);
    // Rows of old ledgers stand in the list too, but in no ledger of events.
    const listed = tx.select({ id: listEntry.id }).from(listEntry).where(eq(listEntry.origin, 'project'));
    await tx.delete(listSearch).where(inArray(listSearch.id, listed));
    await tx.delete(listEntry).where(eq(listEntry.origin, 'project'));
  },
  async eventOrder() {
    // A clock that was set back must not put a case's second act before its first.
    const since = sql`max(${ledgerEvent.recordedAt}) over (partition by ${ledgerEvent.caseId} order by ${ledgerEvent.seq})`;
    return tx
      .select({ caseId: ledgerEvent.caseId, seq: ledgerEvent.seq })
      .from(ledgerEvent)
      .where(ne(ledgerEvent.caseKind, paperChain))
      .orderBy(since, ledgerEvent.caseId, ledgerEvent.seq);
  },
});

/** What lists show of scans, made again of the ledger. */
const rebuildScans = async (tx: Tx): Promise<void> => {
  await tx.delete(paperScan).where(isNotNull(paperScan.eventSeq));
  const events = await tx
    .select()
    .from(ledgerEvent)
    .where(and(eq(ledgerEvent.caseKind, paperChain), eq(ledgerEvent.type, SCAN_ATTACHED)))
    .orderBy(asc(ledgerEvent.caseId), asc(ledgerEvent.seq));
  const rows = events.map((event) => scanOf(paperRecordOf(event), randomUUID()));
  for (let at = 0; at < rows.length; at += 500) await tx.insert(paperScan).values(rows.slice(at, at + 500));
};
