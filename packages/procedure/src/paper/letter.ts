import type { DecisiveContents, Paper, PaperBlock } from '@zhengxiang/core';
import type { ProjectFacts } from '../facts/index.ts';
import type { AnyEvent } from '../project/events.ts';

/** What is bound into a letter as one of its 附件. */
export interface Attachment {
  readonly name: string;
  /** Its pages; one that only travels with the letter has none here. */
  readonly paper?: Paper | undefined;
}

/** What an official letter says, whoever prints it: letterhead, number, signature and imprint come with the issue. */
export interface OfficialContent {
  /** As files and lists name it. */
  readonly title: string;
  /** As it is printed after the name of the issuing organ (发文机关、事由、文种); the title when left out. */
  readonly matter?: string | undefined;
  /** 主送机关; a report has none. */
  readonly addressee?: string | undefined;
  readonly body: readonly PaperBlock[];
  /** 附件说明, under the text. */
  readonly attachments?: readonly Attachment[] | undefined;
  readonly decisive: Omit<DecisiveContents, 'addressee'>;
}

/** What a letter is written from: the act, and the facts right after it. */
export interface LetterSource {
  readonly facts: ProjectFacts;
  readonly event: AnyEvent;
  /** The law that it acts on. */
  readonly law: { readonly title: string; readonly documentNumber: string };
}
