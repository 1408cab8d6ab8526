import type { Field, FieldType } from '@zhengxiang/core';
import { useId, type ReactElement } from 'react';
import { CompanyInput, FilesInput, OrganisationInput, PeopleInput, PersonInput, PickInput } from './references.tsx';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  IntegerInput,
  LongTextInput,
  MoneyInput,
  QuantityInput,
  TextInput,
  YesNoInput,
} from './simple.tsx';
import { AnnexInput, GroupInput, TableInput } from './structured.tsx';
import type { InputComponent } from './types.ts';
import { useWorld } from './world.ts';

/** One input for every kind of field: a new kind without an input does not compile. */
const inputs = {
  text: TextInput,
  longText: LongTextInput,
  money: MoneyInput,
  quantity: QuantityInput,
  integer: IntegerInput,
  date: DateInput,
  yesNo: YesNoInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  pick: PickInput,
  files: FilesInput,
  organisation: OrganisationInput,
  company: CompanyInput,
  person: PersonInput,
  people: PeopleInput,
  group: GroupInput,
  table: TableInput,
  annex: AnnexInput,
} satisfies Record<FieldType, InputComponent>;

interface FieldBoxProps {
  readonly field: Field;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** In a table cell the column head is the label. */
  readonly bare?: boolean;
}

/** A field with its label, help and fault. */
export const FieldBox = ({ field, path, value, onChange, bare = false }: FieldBoxProps): ReactElement => {
  const id = useId();
  const { issues } = useWorld();
  const issue = issues.get(path);
  const Input = inputs[field.type];
  return (
    <div className={bare ? undefined : 'field'} data-field={path} data-type={field.type}>
      {bare ? (
        <label
          htmlFor={id}
          style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
        >
          {field.label}
        </label>
      ) : (
        <label className="field-label" htmlFor={id}>
          {field.label}
          {!field.optional && (
            <span className="required" aria-hidden="true">
              *
            </span>
          )}
        </label>
      )}
      <Input
        field={field}
        path={path}
        value={value}
        onChange={onChange}
        id={id}
        describedBy={`${id}-help`}
        invalid={issue !== undefined}
      />
      <div id={`${id}-help`}>
        {!bare && field.help && <div className="field-help">{field.help}</div>}
        {issue && <div className="field-error">{issue}</div>}
      </div>
    </div>
  );
};
