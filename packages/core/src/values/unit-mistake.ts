import { fen, wanText, yuanText, type Fen } from './fen.ts';

/** What an amount is held against. `reference` is an amount of the same matter: the total of the parts, the approved amount, last year's. */
export interface UnitMistakeContext {
  readonly reference?: Fen;
  /** What amounts of the kind usually come to: the middle of the column, the total of which it is a part. */
  readonly usual?: Fen;
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

/** At least one 亿元, a whole number of 万元, and a hundred times what is usual: how 元 look in a column of 万元. */
const looksLikeYuan = (amount: Fen, usual: Fen): boolean =>
  usual > 0 && amount >= 10_000_000_000 && amount % 1_000_000 === 0 && amount >= usual * 100;

const mistake = (kind: UnitMistake['kind'], amount: Fen, probable: Fen, why: string): UnitMistake => ({
  kind,
  probable,
  message: `${why}，请核对单位：是 ${wanText(probable)}（${yuanText(probable)}），还是 ${wanText(amount)}？`,
});

/**
 * Flags an amount that was probably typed in the wrong unit: about 10 000 times (or a 10 000th of) the reference amount, or
 * 10 亿元 and more. Above, anything from 1 000 times on is flagged; below, only what lies close to a 10 000th, because small parts of
 * a large total are normal. Whole 万元 from 1 亿元 on are also flagged when they are a hundred times what is usual.
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
  const { usual } = context;
  if (usual !== undefined && looksLikeYuan(amount, usual))
    return mistake('yuan-typed-as-wan', amount, tenThousandth, `金额是${wanText(usual)}的一百倍以上`);
  const ratio = reference / amount;
  if (ratio >= factor / 2 && ratio <= factor * 2) {
    return mistake('wan-typed-as-yuan', amount, fen(amount * factor), `金额约为${wanText(reference)}的万分之一`);
  }
  return undefined;
};
