import type { DraftView } from '@zhengxiang/application/contract';
import { useState } from 'react';
import { copiesOf, draftIdOf, dropCopy, newCopyKey, type FormPlace } from './copy-store.ts';
import { openingOf, type LocalCopy } from './local-copy.ts';

type Answers = Readonly<Record<string, unknown>>;

/** How a form opened: with the server's draft, with what this computer kept, or with what is known of the case. */
export interface Opened {
  readonly draftId: string;
  readonly copyKey: string;
  readonly values: Answers;
  readonly from: 'server' | 'copy';
  readonly copies: readonly LocalCopy[];
}

/** Looks once, when the form opens, for what was typed on this computer and never reached the server. */
export const useOpening = (place: FormPlace, draft: DraftView | undefined, fresh: () => Answers): Opened => {
  const [opened] = useState((): Opened => {
    const { from, copies, confirmed } = openingOf(draft, copiesOf(place));
    for (const key of confirmed) dropCopy(key);
    const newest = copies[0];
    const values =
      from === 'copy' && newest ? (newest.data as Answers) : ((draft?.data as Answers | undefined) ?? fresh());
    return { draftId: draft?.id ?? draftIdOf(place), copyKey: newCopyKey(place), values, from, copies };
  });
  return opened;
};
