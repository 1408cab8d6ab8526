import { guard, met, type Guard, type Unmet, type Law } from '@zhengxiang/core';
import { currentApplication, type ApplicationData } from '@zhengxiang/procedure';
import { trackOfApplication } from '../ch1-general/track.ts';

/** What is wrong with an application in the eyes of one article; empty when nothing is. */
export type ApplicationRule = (data: ApplicationData, law: Law) => readonly Unmet[];

/**
 * One rule on the application of a full-track project, asked twice: of the draft, so that every fault shows while it is
 * filled in, and of the finished version when it is submitted, which is where the text places it.
 */
export const onApplication = (
  says: string,
  rule: ApplicationRule,
  rests: Pick<Guard, 'restsOn' | 'partlyOn'> = {},
): { readonly draft: Guard; readonly submission: Guard } => ({
  draft: guard(['initiation.prepare'], {
    says: `定稿时检查：${says}`,
    ...rests,
    checkInput: ({ law }, data) => (trackOfApplication(data, law) === 'full' ? rule(data, law) : []),
  }),
  submission: guard(['initiation.submit'], {
    says,
    ...rests,
    check: ({ facts, law }) => {
      const data = currentApplication(facts);
      return (data && trackOfApplication(data, law) === 'full' ? rule(data, law)[0] : undefined) ?? met;
    },
  }),
});
