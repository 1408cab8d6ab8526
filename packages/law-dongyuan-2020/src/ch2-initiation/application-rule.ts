import { guard, met, type Guard, type Unmet } from '@zhengxiang/core';
import { currentApplication, type ApplicationData } from '@zhengxiang/procedure';
import { trackOfApplication } from '../ch1-general/track.ts';

/** What is wrong with an application in the eyes of one article; empty when nothing is. */
export type ApplicationRule = (data: ApplicationData) => readonly Unmet[];

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
    checkInput: (_context, data) => (trackOfApplication(data) === 'full' ? rule(data) : []),
  }),
  submission: guard(['initiation.submit'], {
    says,
    ...rests,
    check: ({ facts }) => {
      const data = currentApplication(facts);
      return (data && trackOfApplication(data) === 'full' ? rule(data)[0] : undefined) ?? met;
    },
  }),
});
