import type { Reason } from '@zhengxiang/core';

type Sentences = Readonly<Record<string, (figures: never) => string>>;
type FiguresOf<T extends Sentences, C extends keyof T> = Parameters<T[C]> extends [infer F] ? F : Record<string, never>;

/**
 * The closed list of reasons of a chapter: each code with the sentence made from its figures.
 * `because('price-above-approved', { approved, proposed })` cannot name an unknown code or forget a figure.
 */
export const reasonsOf =
  <T extends Sentences>(sentences: T) =>
  <C extends keyof T & string>(
    code: C,
    ...figures: FiguresOf<T, C> extends Record<string, never> ? [] : [FiguresOf<T, C>]
  ): Reason<C> => {
    const given = (figures[0] ?? {}) as Reason['figures'];
    return { code, text: sentences[code]?.(given as never) ?? '', figures: given };
  };
