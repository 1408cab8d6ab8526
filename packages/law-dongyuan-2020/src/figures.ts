import { figureOf, fen, type Fen, type Law } from '@zhengxiang/core';
import type { parameters } from './parameters.ts';

export type ParameterName = keyof typeof parameters;

/** A figure of the law by which a case is judged: a successor may say another one. Rules read it here and nowhere else. */
export const countOf = (law: Law, name: ParameterName): number => figureOf(law, name).value;

/** The same for money, 分. */
export const moneyOf = (law: Law, name: ParameterName): Fen => fen(countOf(law, name));
