import { fen, wanText, yuanText, type Fen } from './fen.ts';

/** What an amount is held against. `reference` is an amount of the same matter: the total of the parts, the approved amount, last year's. */
export interface UnitMistakeContext {
  readonly reference?: Fen;
}

/** A likely confusion of 元 and 万元. It is a warning: the amount may be right, and the person decides. */
export interface UnitMistake {
  readonly kind: 'yuan-typed-as-wan' | 'wan-typed-as-yuan' | 'absurdly-large';
  /** The amount if the unit was confused, in 分. */
  readonly probable: Fen;
  readonly message: string;
}

const factor = 10_000;
/** 10 亿元: no county IT project comes near it. */
const absurd = fen(100_000_000_000);

const mistake = (kind: UnitMistake['kind'], amount: Fen, probable: Fen, why: string): UnitMistake => ({
  kind,
  probable,
  message: `${why}，请核对单位：是 ${wanText(probable)}（${yuanText(probable)}），还是 ${wanText(amount)}？`,
});

/**
 * Flags an amount that was probably typed in the wrong unit: about 10 000 times (or a 10 000th of) the reference amount, or
 * 10 亿元 and more. Above, anything from 1 000 times on is flagged; below, only what lies close to a 10 000th, because small parts of
 * a large total are normal.
 * @returns the warning, or undefined when the amount is plausible
 */
export const plausibleUnitMistake = (amount: Fen, context: UnitMistakeContext = {}): UnitMistake | undefined => {
  const reference = context.reference ?? fen(0);
  if (amount <= 0) return undefined;
  const tenThousandth = fen(Math.round(amount / factor));
  if (reference > 0 && amount >= reference * 1000) {
    return mistake('yuan-typed-as-wan', amount, tenThousandth, `金额是${wanText(reference)}的一千倍以上`);
  }
  if (amount >= absurd) return mistake('absurdly-large', amount, tenThousandth, '金额达到10亿元以上');
  const ratio = reference / amount;
  if (ratio >= factor / 2 && ratio <= factor * 2) {
    return mistake('wan-typed-as-yuan', amount, fen(amount * factor), `金额约为${wanText(reference)}的万分之一`);
  }
  return undefined;
};
