import type { Field, Fields, ProjectFacts } from '@zhengxiang/core';
import type { ReactElement } from 'react';

/** What every input gets. `path` is the field's place in the form: lines.3.amount */
export interface InputProps {
  readonly field: Field;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly id: string;
  readonly describedBy: string;
  readonly invalid: boolean;
}

export type InputComponent = (props: InputProps) => ReactElement;

/** What inputs may look at beside their own value. */
export interface FormWorld {
  readonly facts: ProjectFacts | undefined;
  readonly caseId: string;
  readonly annexes: Readonly<Record<string, Fields>>;
  /** Path → message: from the live check and from the server. */
  readonly issues: ReadonlyMap<string, string>;
  /** Whether the values around a field of the whole form are wanted (pick of lines typed in the same form). */
  readonly values: Readonly<Record<string, unknown>>;
}
