import type { Fields } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';

type Answers = Readonly<Record<string, unknown>>;

/** What the bureau wants changed before it takes the application. */
export interface Returned {
  readonly on: string;
  readonly note?: string | undefined;
  /** Key of the form's field → the reasons, in the order of the form. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  /** The application as it was last submitted. */
  readonly submitted: Answers | undefined;
}

/** The application that was last sent to the bureau before this one; the measure of what is different. */
export const lastSubmitted = (facts: ProjectFacts): Answers | undefined =>
  facts.versions.findLast((one) => one.submittedOn !== undefined)?.data;

/** Undefined unless the unit has its application back with a list of what to change (article 10). */
export const returnedOf = (facts: ProjectFacts | undefined, fields: Fields): Returned | undefined => {
  const last = facts?.intake.returns.at(-1);
  if (!facts || !last || facts.intake.state !== 'open') return undefined;
  const asked = Object.keys(fields).flatMap((key) => {
    const reasons = last.items.filter(({ target }) => target === key).map(({ reason }) => reason);
    return reasons.length > 0 ? [[key, reasons] as const] : [];
  });
  if (asked.length === 0) return undefined;
  return { on: last.on, note: last.note, asked: new Map(asked), submitted: lastSubmitted(facts) };
};
