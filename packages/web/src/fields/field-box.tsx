import type { Field, FieldType } from '@zhengxiang/core';
import { useId, type ReactElement } from 'react';
import { DateInput } from './date.tsx';
import { FilesInput } from './files.tsx';
import { useIssue } from './issues.ts';
import { CompanyInput, OrganisationInput, PeopleInput, PersonInput, PickInput } from './references.tsx';
import {
  ChoiceInput,
  ChoicesInput,
  LongTextInput,
  MoneyInput,
  QuantityInput,
  TextInput,
  YesNoInput,
} from './simple.tsx';
import { AnnexInput, GroupInput } from './structured.tsx';
import { TableInput } from './table.tsx';
import type { FieldBoxProps, InputComponent } from './types.ts';

/** One input for every kind of field: a new kind without an input does not compile. */
const inputs: Readonly<Record<FieldType, InputComponent>> = {
  text: TextInput,
  longText: LongTextInput,
  money: MoneyInput,
  quantity: QuantityInput,
  integer: QuantityInput,
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
};

/** Inputs of several controls: their label names the group. */
const composite: ReadonlySet<FieldType> = new Set(['yesNo', 'choices', 'company', 'group', 'table', 'annex']);

/** A field with its label, help and fault. */
export const FieldBox = ({ field, path, value, onChange, bare = false }: FieldBoxProps): ReactElement => {
  const id = useId();
  const issue = useIssue(path);
  const Input = inputs[field.type];
  const Label = composite.has(field.type) ? 'div' : 'label';
  return (
    <div className={bare ? undefined : 'field'} data-field={path} data-type={field.type}>
      <Label
        id={`${id}-label`}
        {...(composite.has(field.type) ? {} : { htmlFor: id })}
        className={bare ? 'sr-only' : 'field-label'}
      >
        {field.label}
        {!bare && isRequired(field) && (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
      </Label>
      <Input
        field={field}
        path={path}
        value={value}
        onChange={onChange}
        id={id}
        labelledBy={`${id}-label`}
        describedBy={`${id}-help`}
        invalid={issue !== undefined}
        bare={bare}
        Inner={FieldBox}
      />
      <div id={`${id}-help`}>
        {!bare && field.help && <div className="field-help">{field.help}</div>}
        {issue && <div className="field-error">{issue}</div>}
      </div>
    </div>
  );
};

/** A question that depends on another answer has to be answered once it is asked. */
const isRequired = (field: Field): boolean =>
  (!field.optional || field.when !== undefined) && !(field.type === 'table' && (field.min ?? 0) === 0);
