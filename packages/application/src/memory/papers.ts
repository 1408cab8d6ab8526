import type {
  IssuedPaper,
  PaperAcross,
  PaperDrawingStore,
  PaperRegisterStore,
  PaperWithScans,
} from '../ports/index.ts';
import { by, descending, first, overlaps } from './order.ts';
import type { Tables } from './tables.ts';

const change = ({ papers }: Tables, id: string, values: Partial<IssuedPaper>): IssuedPaper | undefined => {
  const found = papers.get(id);
  if (!found) return undefined;
  const changed = { ...found, ...values };
  papers.set(id, changed);
  return changed;
};

/** A paper as it is entered: nothing of it is drawn. */
const undrawn = {
  attempts: 0,
  lastError: null,
  pdfSha256: null,
  pdfSize: null,
  docxSha256: null,
  docxSize: null,
  sealed: false,
  supersededBy: null,
  readyAt: null,
};

const withScans = (tables: Tables, paper: IssuedPaper): PaperWithScans => ({
  paper,
  scans: tables.paperScans
    .values()
    .filter(({ paperId }) => paperId === paper.id)
    .sort(by(({ at }) => at.getTime())),
});

const newestFirst = first<PaperAcross>(
  descending(by(({ paper }) => paper.issuedOn)),
  by(({ paper }) => paper.id),
);

/** Papers of all projects that these viewers may see, the newest first. */
const across = (tables: Tables, viewers: readonly string[], which: (paper: IssuedPaper) => boolean): PaperAcross[] =>
  tables.papers
    .values()
    .filter(which)
    .flatMap((paper) => {
      const project = tables.projects.get(paper.caseId);
      if (!project || !overlaps(project.viewers, viewers)) return [];
      return [{ paper, project: project.name, projectNumber: project.number, ownerName: project.ownerName }];
    })
    .sort(newestFirst);

/** What is read of the register. */
const readings = (
  tables: Tables,
): Pick<
  PaperRegisterStore,
  'findPaper' | 'findPaperByCode' | 'findPaperWithScans' | 'papersOfCase' | 'papersWithoutScan' | 'failedPapers'
> => ({
  findPaper: (id) => Promise.resolve(tables.papers.get(id)),
  findPaperByCode: (codes) =>
    Promise.resolve(tables.papers.values().find(({ verifyCode }) => codes.includes(verifyCode))),
  findPaperWithScans: (id) => {
    const paper = tables.papers.get(id);
    return Promise.resolve(paper && withScans(tables, paper));
  },
  papersOfCase: (caseId) =>
    Promise.resolve(
      tables.papers
        .values()
        .filter((paper) => paper.caseId === caseId)
        .sort(
          by(
            ({ eventSeq }) => -eventSeq,
            ({ kind }) => kind,
          ),
        )
        .map((paper) => withScans(tables, paper)),
    ),
  papersWithoutScan: (viewers, most, organId) =>
    Promise.resolve(
      across(
        tables,
        viewers,
        (paper) =>
          (organId === undefined || paper.organId === organId) &&
          !paper.sealed &&
          paper.supersededBy === null &&
          withScans(tables, paper).scans.length === 0,
      ).slice(0, most),
    ),
  failedPapers: (viewers, most) =>
    Promise.resolve(across(tables, viewers, ({ state }) => state === 'failed').slice(0, most)),
});

/** The register of issued papers. */
export const memoryPapers = (tables: Tables): PaperRegisterStore => ({
  ...readings(tables),
  // Transactions run one after another.
  holdPaperRegister: () => Promise.resolve(),
  casesBehindPapers: () =>
    Promise.resolve(
      tables.cases
        .entries()
        .filter(([id, { kind, events }]) => kind === 'project' && events.length > (tables.paperProgress.get(id) ?? 0))
        .map(([id]) => id)
        .sort(by((id) => id)),
    ),
  papersEnteredUpTo: (caseId) => Promise.resolve(tables.paperProgress.get(caseId.toLowerCase()) ?? 0),
  notePapersEntered: (caseId, seq) => {
    tables.paperProgress.set(caseId.toLowerCase(), seq);
    return Promise.resolve();
  },
  addPaper: (paper) => {
    tables.papers.set(paper.id, { ...paper, ...undrawn });
    return Promise.resolve();
  },
  supersedePapers: ({ id, caseId, kind, subject }) => {
    for (const one of tables.papers.values())
      if (
        one.caseId === caseId &&
        one.kind === kind &&
        one.subject === subject &&
        one.supersededBy === null &&
        one.id !== id
      )
        change(tables, one.id, { supersededBy: id });
    return Promise.resolve();
  },
});

const newestDue = first<IssuedPaper>(
  descending(by(({ registeredAt }) => registeredAt.getTime())),
  descending(by(({ issuedOn }) => issuedOn)),
);

/** What is drawn next, by the clock of whoever opened the store. */
export const memoryDrawing = (tables: Tables, now: () => Date): PaperDrawingStore => {
  const after = (seconds: number): Date => new Date(now().getTime() + seconds * 1000);
  const waits = ({ state, awaitsNumber }: IssuedPaper): boolean => state === 'queued' && awaitsNumber === null;
  /** Only while it has no bytes. */
  const undrawnYet = (id: string, values: Partial<IssuedPaper>): IssuedPaper | undefined =>
    tables.papers.get(id)?.pdfSha256 === null ? change(tables, id, values) : undefined;
  return {
    beginPaper: (restSeconds, id) => {
      const [found] = tables.papers
        .values()
        .filter((paper) => waits(paper) && (id === undefined ? paper.nextAt <= now() : paper.id === id))
        .sort(newestDue);
      return Promise.resolve(
        found && change(tables, found.id, { attempts: found.attempts + 1, nextAt: after(restSeconds) }),
      );
    },
    putDrawn: (id, drawn) => Promise.resolve(undrawnYet(id, { ...drawn, state: 'ready', lastError: null })),
    putPaperFault: (id, { seconds, ...fault }) => Promise.resolve(undrawnYet(id, { ...fault, nextAt: after(seconds) })),
    putDocx: (id, { sha256, size }) => {
      if (tables.papers.get(id)?.docxSha256 === null) change(tables, id, { docxSha256: sha256, docxSize: size });
      return Promise.resolve();
    },
    nextPaperAt: () =>
      Promise.resolve(
        tables.papers
          .values()
          .filter(waits)
          .map(({ nextAt }) => nextAt)
          .sort(by((at) => at.getTime()))[0],
      ),
    queuePaperAgain: (id) => {
      if (tables.papers.get(id)?.state !== 'ready') change(tables, id, { state: 'queued', attempts: 0, nextAt: now() });
      return Promise.resolve();
    },
  };
};
