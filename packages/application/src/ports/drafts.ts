import type { Actor } from '@zhengxiang/core';
import type { DraftView } from '../contract/index.ts';

/** A draft as it is kept; the law that it would be judged by is asked for when it is read. */
export type StoredDraft = Omit<DraftView, 'law'>;

/** A draft with its author and the organisation at whose desk it was begun. */
export interface KeptDraft extends StoredDraft {
  readonly personId: string;
  readonly organisationId: string;
}

/** Forms that somebody is filling in. */
export interface DraftStore {
  findDraft(id: string): Promise<KeptDraft | undefined>;
  draftsOf(personId: string): Promise<readonly StoredDraft[]>;
  /** Drafts that were begun at an organisation by people who have no desk there any more, the newest first. */
  draftsLeftAt(organisationId: string): Promise<readonly StoredDraft[]>;
  /** Whether somebody has no desk there any more, or is not active. */
  hasLeft(personId: string, organisationId: string): Promise<boolean>;
  /** The draft belongs to this person from now on. */
  takeOverDraft(id: string, personId: string): Promise<void>;
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
