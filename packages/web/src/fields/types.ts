import type { Fen, Field, Fields, PersonRef, PickSource } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import type { Option } from './pick-sources.ts';

/** What every input gets. `path` is the field's place in the form: lines.3.amount */
export interface InputProps {
  readonly field: Field;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly id: string;
  /** Id of the label, for inputs that are a group of controls. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  /** In a table cell there is little room: the column head says the rest. */
  readonly bare: boolean;
  readonly Inner: InnerField;
}

/** A field as one place of a grid or a row; `put` stays the same function, so that it is drawn only when its answer changes. */
export interface FieldCellProps {
  readonly name: string;
  readonly field: Field;
  /** The answer beside it that narrows its choices. */
  readonly kind: unknown;
  readonly path: string;
  readonly value: unknown;
  readonly put: (key: string, value: unknown) => void;
  readonly Inner: InnerField;
}

/** A field with its label, help and fault. */
export interface FieldBoxProps {
  readonly field: Field;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** In a table cell the column head is the label. */
  readonly bare?: boolean;
}

/** Draws a field inside another one: groups and tables are given it, so that they need not know the box that draws them. */
export type InnerField = (props: FieldBoxProps) => ReactElement;

export type InputComponent = (props: InputProps) => ReactElement;

/** What inputs may look at beside their own value. */
export interface FormWorld {
  readonly facts: ProjectFacts | undefined;
  readonly caseId: string;
  readonly annexes: Readonly<Record<string, Fields>>;
  /** What a part of the form is begun with when somebody opens it. */
  readonly known?: ((path: string) => Readonly<Record<string, unknown>>) | undefined;
  /** What the law has against a person as the answer to a field of the form (`many`: one among several). */
  readonly against?: ((field: string, many: boolean, person: PersonRef) => string | undefined) | undefined;
  /** An amount of the same matter, 分: an amount a thousand times as large was probably typed in 元. */
  readonly reference?: Fen | undefined;
  /** Choices of picks that lie in another kind of case (questions about the regulation). */
  readonly picks?: Readonly<Partial<Record<PickSource, readonly Option[]>>> | undefined;
  /** The choices of a pick that hangs on other answers of the form; undefined where none does. */
  readonly picksBeside?:
    | ((path: string, answers: Readonly<Record<string, unknown>>, picked: unknown) => readonly Option[] | undefined)
    | undefined;
}
