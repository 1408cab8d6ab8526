import type { Actor } from '@zhengxiang/core';
import type { StoredFileView } from '../contract/index.ts';

/** An uploaded file, who uploaded it, and the cases that name it. */
export interface FoundFile extends StoredFileView {
  readonly caseIds: readonly string[];
  readonly organisationId: string;
  readonly personId: string;
}

/** Attachments and the cases that name them. */
export interface FileStore {
  /** Puts an uploaded file on record, with who brought it; one that is there already stays as it is. */
  addFile(file: Omit<FoundFile, 'caseIds'>): Promise<void>;
  findFile(id: string): Promise<FoundFile | undefined>;
  /** From now on the files belong to the case: whoever sees it may read them. */
  bindFiles(ids: readonly string[], caseId: string): Promise<void>;
  /**
   * Takes uploads of this person that no case names off the record. Answers the SHA-256 of the bytes that nothing names any more, which
   * whoever keeps the bytes then removes.
   */
  forgetFiles(ids: readonly string[], personId: string): Promise<readonly string[]>;
}

/** Contact data outside the chain, and who read it. */
export interface PersonalStore {
  savePersonal(given: {
    caseId: string;
    data: unknown;
    at: Date;
  }): Promise<{ readonly id: string; readonly hash: string }>;
  readPersonal(caseId: string): Promise<ReadonlyMap<string, unknown>>;
  noteReading(given: { actor: Actor; caseId: string; what: string; at: Date }): Promise<void>;
}
