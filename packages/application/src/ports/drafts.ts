import type { Actor } from '@zhengxiang/core';
import type { DraftView } from '../contract/index.ts';

/** Forms that somebody is filling in. */
export interface DraftStore {
  findDraft(id: string): Promise<(DraftView & { readonly personId: string }) | undefined>;
  draftsOf(personId: string): Promise<readonly DraftView[]>;
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
