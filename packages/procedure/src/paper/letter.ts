import type { DecisiveContents, PaperBlock } from '@zhengxiang/core';
import type { ProjectFacts } from '../facts/index.ts';
import type { AnyEvent } from '../project/events.ts';

/** What an official letter says, whoever prints it: letterhead, number, signature and imprint come with the issue. */
export interface OfficialContent {
  readonly title: string;
  /** 主送机关; a report has none. */
  readonly addressee?: string | undefined;
  readonly body: readonly PaperBlock[];
  /** 附件说明, under the text. */
  readonly attachments?: readonly string[] | undefined;
  readonly decisive: Omit<DecisiveContents, 'addressee'>;
}

/** What a letter is written from: the act, and the facts right after it. */
export interface LetterSource {
  readonly facts: ProjectFacts;
  readonly event: AnyEvent;
  /** The law that it acts on. */
  readonly law: { readonly title: string; readonly documentNumber: string };
}
