import type { ActorRef } from '@zhengxiang/procedure';
import type { RecordedEvent } from './cases.ts';

/** A paper that followed an act. Its content is never copied: it is the facts as of the event, read from the ledger. */
export interface IssuedPaper {
  readonly id: string;
  readonly caseId: string;
  readonly eventSeq: number;
  readonly eventHash: string;
  readonly kind: string;
  /** What it is about where a case has several of the kind: the id of a change or of a violation. */
  readonly subject: string | null;
  readonly name: string;
  readonly title: string;
  /** 发文字号 in its parts; forms have none. */
  readonly series: string | null;
  readonly year: number | null;
  readonly place: number | null;
  /** The series whose next number the organ's own register allots; the paper is not drawn before it is entered. */
  readonly awaitsNumber: string | null;
  readonly organId: string;
  readonly organName: string;
  readonly issuedBy: string;
  readonly issuedOn: string;
  readonly verifyCode: string;
  readonly state: 'queued' | 'ready' | 'failed';
  /** How often it was tried since it was queued. */
  readonly attempts: number;
  readonly nextAt: Date;
  readonly lastError: string | null;
  readonly pdfSha256: string | null;
  readonly pdfSize: number | null;
  /** Made when somebody first asks for it. */
  readonly docxSha256: string | null;
  readonly docxSize: number | null;
  /** Whether the PDF carries the organ's electronic signature. */
  readonly sealed: boolean;
  readonly supersededBy: string | null;
  readonly registeredAt: Date;
  readonly readyAt: Date | null;
}

/** A paper as it is entered: queued, with nothing drawn. */
export type NewPaper = Omit<
  IssuedPaper,
  'attempts' | 'lastError' | 'pdfSha256' | 'pdfSize' | 'docxSha256' | 'docxSize' | 'sealed' | 'supersededBy' | 'readyAt'
>;

/** A scan of the signed and sealed paper: what the ledger says of it, in a form that lists can read. */
export interface PaperScan {
  readonly id: string;
  readonly paperId: string;
  readonly fileId: string;
  readonly name: string;
  readonly byId: string;
  readonly byName: string;
  readonly byOrgan: string;
  readonly at: Date;
  /** Of the file; the next two say where the record of it stands in the ledger. Null for scans from before there was a record. */
  readonly sha256: string | null;
  readonly eventSeq: number | null;
  readonly eventHash: string | null;
}

/** A paper with its scans, the oldest first. */
export interface PaperWithScans {
  readonly paper: IssuedPaper;
  readonly scans: readonly PaperScan[];
}

/** A paper in a list over many projects. */
export interface PaperAcross {
  readonly paper: IssuedPaper;
  readonly project: string;
  readonly projectNumber: string | null;
  readonly ownerName: string;
}

/** The register of issued papers. */
export interface PaperRegisterStore {
  /** One register at a time, over all processes, until the transaction ends: numbers follow the order in which the acts came in. */
  holdPaperRegister(): Promise<void>;
  /** Projects with acts whose papers are not entered yet. */
  casesBehindPapers(): Promise<readonly string[]>;
  /** Up to which act of a case the papers are entered; 0 for a case without. */
  papersEnteredUpTo(caseId: string): Promise<number>;
  notePapersEntered(caseId: string, seq: number): Promise<void>;
  addPaper(paper: NewPaper): Promise<void>;
  /** A new paper takes the place of those of the same kind and subject. */
  supersedePapers(by: Pick<IssuedPaper, 'id' | 'caseId' | 'kind' | 'subject'>): Promise<void>;
  findPaper(id: string): Promise<IssuedPaper | undefined>;
  /** The paper with one of these codes. */
  findPaperByCode(codes: readonly string[]): Promise<IssuedPaper | undefined>;
  findPaperWithScans(id: string): Promise<PaperWithScans | undefined>;
  /** The papers of a case, those of the newest act first. */
  papersOfCase(caseId: string): Promise<readonly PaperWithScans[]>;
  /** Papers whose sealed scan is missing, of one organisation or of all, that these viewers may see; the newest first. */
  papersWithoutScan(viewers: readonly string[], most: number, organId?: string): Promise<readonly PaperAcross[]>;
  /** Papers that could not be drawn however often it was tried. */
  failedPapers(viewers: readonly string[], most: number): Promise<readonly PaperAcross[]>;
}

/** Drawing: which paper is due, and what became of it. Whoever draws holds the job for it. */
export interface PaperDrawingStore {
  /**
   * Counts a try at the newest paper that is due, or at the one asked for whether or not it is due. It is not due again for so many
   * seconds, in case nobody comes back to say how the try ended.
   */
  beginPaper(restSeconds: number, id?: string): Promise<IssuedPaper | undefined>;
  /** A paper without bytes gets them; undefined where somebody else was first: then what that one stored stays. */
  putDrawn(
    id: string,
    drawn: Pick<IssuedPaper, 'pdfSha256' | 'pdfSize' | 'readyAt' | 'sealed'>,
  ): Promise<IssuedPaper | undefined>;
  /** Why it could not be drawn, and in how many seconds it is tried again; undefined where it has been drawn meanwhile. */
  putPaperFault(
    id: string,
    fault: Pick<IssuedPaper, 'state' | 'lastError'> & { readonly seconds: number },
  ): Promise<IssuedPaper | undefined>;
  /** The editable copy is stored once. */
  putDocx(id: string, docx: { readonly sha256: string; readonly size: number }): Promise<void>;
  /** When the next paper is to be tried. */
  nextPaperAt(): Promise<Date | undefined>;
  /** A paper that is not ready is tried anew from now on. */
  queuePaperAgain(id: string): Promise<void>;
}

/** What is taken down beside the chain of the project. */
export interface PaperRecord {
  /** The project's. */
  readonly caseId: string;
  /** What is recorded only once. */
  readonly once: string;
  readonly request: unknown;
  readonly type: string;
  readonly body: unknown;
  readonly actor: ActorRef;
  readonly actingAs: string;
  readonly happenedOn: RecordedEvent['happenedOn'];
  readonly recordedAt: Date;
}

/** A record about a paper as the ledger gives it back. */
export interface StoredPaperRecord {
  /** The chain that it stands in, which is not the project's. */
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly type: string;
  readonly actor: ActorRef;
  readonly recordedAt: string;
  /** Canonical text, parsed by whoever knows the type. */
  readonly bodyCanonical: string;
}

/** An event of any chain, held against itself. */
export interface Witnessed {
  readonly hash: string;
  /** It fits its own hash, and its successor, or the head of its chain, fits it. */
  readonly intact: boolean;
}

/** What the ledger holds about papers: their issue and their scans. */
export interface PaperRecordStore {
  /** Undefined when it was taken down before. It is hashed, never changed, and lies in the daily digest. */
  addPaperRecord(record: PaperRecord): Promise<StoredPaperRecord | undefined>;
  /** What was taken down under these words. */
  findPaperRecord(caseId: string, once: string): Promise<StoredPaperRecord | undefined>;
  paperRecords(caseId: string, type: string): Promise<readonly StoredPaperRecord[]>;
  witnessOf(chain: string, seq: number): Promise<Witnessed | undefined>;
}

/** What an issued paper is entered in the log with: its record, in the words of the record. */
export interface PaperSaid {
  readonly paperId: string;
  readonly title: string;
  readonly number: string | null;
  readonly organ: string;
  readonly issuedOn: string;
  readonly decisive: {
    readonly project: string;
    readonly addressee?: string | undefined;
    readonly amounts: readonly { readonly label: string; readonly amount: number; readonly unit: '元' | '万元' }[];
    readonly points: readonly { readonly label: string; readonly text: string }[];
  } | null;
  readonly pages: number;
  readonly sha256: string;
}

/** The log of the record, as far as papers go into it. */
export interface PaperLogStore {
  /** The entry of a paper, in the transaction that takes down its issue. */
  enterIssue(said: PaperSaid): Promise<void>;
  /** Records of this type whose papers have no entry yet: they were issued before there was a log. */
  unenteredRecords(type: string): Promise<readonly StoredPaperRecord[]>;
  /** The newest signed state of the record, in short; undefined before the first. */
  newestState(): Promise<string | undefined>;
}

/** A scan from before there was a record of scans. */
export interface OldScan {
  readonly scan: PaperScan;
  readonly paper: IssuedPaper;
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
  };
}

export interface ScanStore {
  addScan(scan: PaperScan): Promise<void>;
  /** The oldest first. */
  oldScans(): Promise<readonly OldScan[]>;
  removeScan(id: string): Promise<void>;
}

/** Everything that papers ask of the store. */
export interface PaperStore extends PaperRegisterStore, PaperDrawingStore, PaperRecordStore, PaperLogStore, ScanStore {}
