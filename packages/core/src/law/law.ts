import { fen, wanText } from '../values/fen.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Cite } from './cite.ts';

/** A figure of the text. */
export interface Parameter {
  readonly name: string;
  readonly label: string;
  readonly cite: Cite;
  /** 分 for money, else the number itself. */
  readonly value: number;
  readonly unit: 'fen' | 'years' | 'count' | 'percent';
}

/** The figure in words, as the rules and forms say it: 50 万元, 2 年, 1 次, 10%. */
export const parameterText = ({ value, unit }: Parameter): string => {
  switch (unit) {
    case 'fen':
      return wanText(fen(value)).replace('.00 ', ' ');
    case 'years':
      return `${String(value)} 年`;
    case 'count':
      return `${String(value)} 次`;
    case 'percent':
      return `${String(value)}%`;
  }
};

/** A law as its rules see it. */
export interface Law {
  readonly id: string;
  /** `to`: the last day of the trial period, unless an extension is on record (article 31). */
  readonly inForce: { readonly from: PlainDate; readonly to: PlainDate };
  readonly parameters: readonly Parameter[];
  /** What forms and rules call by a name in braces and this law says in its own words: organs, places of its text. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

/** The figure of that name. @throws RangeError when the law has none: a rule asks for what its law does not say */
export const figureOf = ({ id, parameters }: Pick<Law, 'id' | 'parameters'>, name: string): Parameter => {
  const found = parameters.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`办法“${id}”没有参数 ${name}`);
  return found;
};

/**
 * A text of a rule or a form in the words of the law: `{name}` is the figure or the word of that name. What the law has no word
 * for stays as it is, so that a test can find it.
 */
export const inWordsOf = ({ parameters, words = {} }: Pick<Law, 'parameters' | 'words'>, text: string): string =>
  text.replace(/\{([\w.:-]+)\}/gu, (whole, name: string) => {
    if (Object.hasOwn(words, name)) return words[name] ?? whole;
    const figure = parameters.find((one) => one.name === name);
    return figure ? parameterText(figure) : whole;
  });
