import { charactersInWords, undrawn } from '@zhengxiang/documents/papers';
import type { ActOutcome } from '../acts/outcome.ts';
import type { Application } from '../create-application.ts';

/** Whether any typeface draws a character, by its code point. */
export type Draws = (character: number) => boolean;

type Issues = Extract<ActOutcome, { readonly kind: 'invalid' }>['issues'];

/** The answers that hold characters no font of the papers draws, each at its field. */
export const unprintableAnswers = (input: unknown, draws: Draws, path = ''): Issues => {
  if (typeof input === 'string') {
    const characters = undrawn(input, draws);
    const message = `${charactersInWords(characters)} 没有字体可以印在文书上，请改用其他写法；确实要用的，请管理员在字体文件夹中加上含有它的字体`;
    return characters.length === 0 ? [] : [{ path, message }];
  }
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, one]) =>
    unprintableAnswers(one, draws, path === '' ? key : `${path}.${key}`),
  );
};

/**
 * The application, refusing what could not be printed before anything is recorded: afterwards the paper would be owed and could not be
 * issued.
 */
export const refusingUnprintable = (application: Application, draws: Draws): Application => ({
  ...application,
  act: async (actor, request, moment) => {
    const issues = unprintableAnswers(request.input, draws);
    return issues.length > 0 ? { kind: 'invalid', issues } : application.act(actor, request, moment);
  },
});
