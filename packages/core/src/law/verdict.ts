import type { Organ } from './vocabulary.ts';

/** Why a rule is not satisfied: a code from the pack's closed list, the sentence, and the numbers in it. */
export interface Reason<C extends string = string> {
  readonly code: C;
  /** One Chinese sentence, figures included. */
  readonly text: string;
  /** Money in 分, dates as YYYY-MM-DD, everything else as it is. */
  readonly figures: Readonly<Record<string, string | number>>;
}

/** The way out of a refusal. `action` is the act that helps, `target` the field or document that is missing. */
export interface Remedy {
  readonly text: string;
  readonly action?: string;
  readonly target?: string;
}

/** An in-principle rule (原则上): the organ that may lift it, and what exactly is lifted when it can recur. */
export interface Waivable {
  readonly organ: Organ;
  readonly subject?: string;
  /** 分: what the exception has to reach to, where it is one for an amount. */
  readonly amount?: number;
}

export interface Unmet {
  readonly kind: 'unmet';
  readonly reason: Reason;
  readonly remedy?: Remedy | undefined;
  readonly waivableBy?: Waivable | undefined;
  /** The act lies behind or does not belong to this case: the panel does not list it. */
  readonly past?: boolean | undefined;
  /** The field of the act's form that the reason is about, as a path (`lines.3.amount`). */
  readonly field?: string | undefined;
  /** The readings that this answer rests on, where they are others than those of its rule; empty where the text itself says so. */
  readonly restsOn?: readonly string[] | undefined;
}

/** What a rule answers. Never a boolean, never an exception. */
export type Verdict =
  | { readonly kind: 'met' }
  | Unmet
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  | { readonly kind: 'discretion'; readonly question: string; readonly decidedBy: Organ };

export const met: Verdict = { kind: 'met' };

interface WaysOut {
  readonly remedy: Remedy | string;
  readonly waivableBy: Organ | Waivable;
  readonly field: string;
}

/** The way out of a refusal: the field that it stands at, the act or the words that help, who may lift it; one of them at least. */
export type UnmetOptions = Partial<WaysOut> &
  { [K in keyof WaysOut]: Pick<WaysOut, K> }[keyof WaysOut] & { readonly restsOn?: readonly string[] };

/** The rule is not satisfied, for this reason; the options name the way out: nobody is sent away without one. */
export const unmet = (reason: Reason, options: UnmetOptions): Unmet => ({
  kind: 'unmet',
  reason,
  remedy: typeof options.remedy === 'string' ? { text: options.remedy } : options.remedy,
  waivableBy: typeof options.waivableBy === 'string' ? { organ: options.waivableBy } : options.waivableBy,
  field: options.field,
  ...(options.restsOn && { restsOn: options.restsOn }),
});

/** The act has been done already, or this case will never need it. */
export const past = (reason: Reason): Unmet => ({ kind: 'unmet', reason, past: true });

/** Cannot be judged yet: these facts are missing. */
export const unknown = (...missing: readonly string[]): Verdict => ({ kind: 'unknown', missing });

/** The law leaves this to somebody's judgement. */
export const discretion = (question: string, decidedBy: Organ): Verdict => ({
  kind: 'discretion',
  question,
  decidedBy,
});

/** `met` when the condition holds, else what `otherwise` makes. */
export const requires = (condition: boolean, otherwise: () => Verdict): Verdict => (condition ? met : otherwise());
