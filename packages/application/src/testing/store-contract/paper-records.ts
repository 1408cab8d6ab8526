import { describe, expect, it } from 'vitest';
import type { PaperRecord, PaperSaid } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { aPaper } from './a-paper.ts';
import { anEvent, clerk, day, now, seen, stored, type Opened } from './opened.ts';

/** What the ledger and the log hold about papers. */
export const paperRecordContract = (opened: Opened): void => {
  const { personId, name, organisationId, organisationName, post } = clerk;
  const recordOf = (caseId: string, once: string, change: Partial<PaperRecord> = {}): PaperRecord => ({
    caseId,
    once,
    request: { once },
    type: 'scan.attached',
    body: { paperId: once },
    actor: { personId, name, organisationId, organisationName, post },
    actingAs: 'project-owner',
    happenedOn: day,
    recordedAt: now,
    ...change,
  });
  const add = (record: PaperRecord) => stored(opened, (store) => store.addPaperRecord(record));

  describe('文书的记录', () => {
    it('同一件事只记一次，一条接一条，记在项目的记录之外', async () => {
      const caseId = freshId();
      await stored(opened, (store) => store.append(anEvent(caseId)));
      const [one, two] = [freshId(), freshId()];
      const first = await add(recordOf(caseId, one));
      expect(first).toMatchObject({ seq: 1, type: 'scan.attached', actor: { name }, recordedAt: now.toISOString() });
      expect(JSON.parse(first?.bodyCanonical ?? '')).toEqual({ paperId: one });
      expect(await add(recordOf(caseId, one))).toBeUndefined();
      const second = await add(recordOf(caseId, two, { type: 'paper.issued' }));
      expect([second?.seq, second?.chain === first?.chain, second?.hash === first?.hash]).toEqual([2, true, false]);
      expect(first?.chain).not.toBe(caseId);
      const found = (once: string, of = caseId) => seen(opened, (store) => store.findPaperRecord(of, once));
      expect([await found(one), await found(two)]).toEqual([first, second]);
      expect([await found(freshId()), await found(one, freshId())]).toEqual([undefined, undefined]);
      const typed = (type: string) => seen(opened, (store) => store.paperRecords(caseId, type));
      expect([await typed('paper.issued'), await typed('nothing')]).toEqual([[second], []]);
      const recorded = await seen(opened, (store) => store.readCase(caseId));
      expect(recorded?.events).toHaveLength(1);
    });

    it('事项和记录都有凭据；没有的说没有', async () => {
      const caseId = freshId();
      await stored(opened, (store) => store.append(anEvent(caseId)));
      const record = await add(recordOf(caseId, freshId()));
      const witness = (chain: string, seq: number) => seen(opened, (store) => store.witnessOf(chain, seq));
      const recorded = await seen(opened, (store) => store.readCase(caseId));
      expect(await witness(caseId, 1)).toEqual({ hash: recorded?.events[0]?.hash, intact: true });
      expect(await witness(record?.chain ?? '', 1)).toEqual({ hash: record?.hash, intact: true });
      expect([await witness(caseId, 2), await witness(freshId(), 1)]).toEqual([undefined, undefined]);
    });

    it('项目的记录链和文书的记录链，各按顺序，一条接一条', async () => {
      const caseId = freshId();
      await stored(opened, (store) => store.append(anEvent(caseId)));
      await stored(opened, (store) => store.append(anEvent(caseId, { expectedSeq: 1 })));
      const once = [freshId(), freshId()];
      for (const words of once) await add(recordOf(caseId, words));
      const { chain, papers, first, none } = await seen(opened, async (store) => ({
        chain: await store.chainOf(caseId, 2),
        papers: await store.paperChainOf(caseId),
        first: await store.chainOf(caseId, 1),
        none: [await store.chainOf(freshId(), 9), await store.paperChainOf(freshId())],
      }));
      expect([first.map(({ seq }) => seq), none]).toEqual([[1], [[], []]]);
      for (const [kind, events] of [
        ['project', chain],
        ['papers', papers],
      ] as const) {
        expect(events.map(({ seq, caseKind }) => [seq, caseKind])).toEqual([
          [1, kind],
          [2, kind],
        ]);
        expect(events[1]?.prevHash).toBe(events[0]?.hash);
      }
      expect(papers.map(({ bodyCanonical }) => JSON.parse(bodyCanonical) as object)).toEqual(
        once.map((paperId) => ({ paperId })),
      );
      expect(JSON.parse(chain[0]?.bodyCanonical ?? '')).toMatchObject({ opinion: '同意。' });
    });

    it('出具的进存证日志；还没有进的找得到', async () => {
      const paper = aPaper();
      await stored(opened, (store) => store.addPaper(paper));
      const said: PaperSaid = {
        paperId: paper.id,
        title: paper.title,
        number: null,
        organ: paper.organName,
        issuedOn: day,
        decisive: null,
        pages: 1,
        sha256: 'a'.repeat(64),
      };
      const body = {
        ...said,
        caseId: paper.caseId,
        eventSeq: 1,
        eventHash: paper.eventHash,
        kind: paper.kind,
        subject: null,
        name: paper.name,
        projectNumber: null,
        codeSha256: '',
        size: 1,
        sealed: false,
      };
      await add(recordOf(paper.caseId, `issue of ${paper.id}`, { type: 'paper.issued', body }));
      const unentered = async () =>
        (await seen(opened, (store) => store.unenteredRecords('paper.issued'))).filter(
          ({ bodyCanonical }) => (JSON.parse(bodyCanonical) as PaperSaid).paperId === paper.id,
        );
      expect(await unentered()).toHaveLength(1);
      await stored(opened, (store) => store.enterIssue(said));
      expect(await unentered()).toEqual([]);
    });
  });
};
