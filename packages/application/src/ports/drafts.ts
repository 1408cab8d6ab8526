import type { Actor } from '@zhengxiang/core';
import type { DraftView } from '../contract/index.ts';

/** A draft as it is kept; the law that it would be judged by is asked for when it is read. */
export type StoredDraft = Omit<DraftView, 'law'>;

/** Forms that somebody is filling in. */
export interface DraftStore {
  findDraft(id: string): Promise<(StoredDraft & { readonly personId: string }) | undefined>;
  draftsOf(personId: string): Promise<readonly StoredDraft[]>;
  /** False when a newer version is stored. */
  saveDraft(given: {
    id: string;
    caseId: string;
    action: string;
    data: unknown;
    version: number;
    actor: Actor;
    at: Date;
  }): Promise<boolean>;
  deleteDraft(id: string, personId: string): Promise<void>;
}
