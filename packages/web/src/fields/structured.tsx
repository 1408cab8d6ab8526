import type { Field, Fields } from '@zhengxiang/core';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { isAsked, narrowedChoices } from './asked.ts';
import { computed } from './computed.ts';
import { FieldBox } from './field-box.tsx';
import { useWorld } from './world.ts';
import type { InputComponent, InputProps } from './types.ts';

type Answers = Readonly<Record<string, unknown>>;
const asAnswers = (value: unknown): Answers => (typeof value === 'object' && value !== null ? (value as Answers) : {});

const wide = (field: Field): boolean =>
  ['longText', 'table', 'group', 'annex', 'files', 'choices', 'people', 'company'].includes(field.type);

interface FieldGridProps {
  readonly fields: Fields;
  readonly path: string;
  readonly values: Answers;
  readonly onChange: (values: Answers) => void;
}

/** A set of fields, two beside each other where they are short. */
export const FieldGrid = ({ fields, path, values, onChange }: FieldGridProps): ReactElement => (
  <div className="field-grid">
    {Object.entries(fields)
      .filter(([, field]) => isAsked(field, values))
      .map(([key, field]) => (
        <div key={key} className={wide(field) ? 'wide' : undefined}>
          <FieldBox
            field={narrowedChoices(key, field, values)}
            path={path === '' ? key : `${path}.${key}`}
            value={values[key]}
            onChange={(value) => onChange(computed(fields, { ...values, [key]: value }, key))}
          />
        </div>
      ))}
  </div>
);

/** An optional part stays closed until somebody fills it in; one that is asked for is open. */
const Part = ({ fields, input }: { readonly fields: Fields; readonly input: InputProps }): ReactElement => {
  const { field, path, value, onChange, labelledBy, describedBy } = input;
  const closable = field.optional && field.when === undefined;
  if (closable && value === undefined) {
    return (
      <Button
        size="small"
        aria-label={`填写${field.label}`}
        aria-describedby={describedBy}
        data-open-part={path}
        onClick={() => onChange({})}
      >
        填写
      </Button>
    );
  }
  return (
    <div className="group-box" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <FieldGrid fields={fields} path={path} values={asAnswers(value)} onChange={onChange} />
      {closable && (
        <Button
          size="small"
          type="link"
          className="close-part"
          aria-label={`不填${field.label}`}
          onClick={() => onChange(undefined)}
        >
          不填这一项
        </Button>
      )}
    </div>
  );
};

export const GroupInput: InputComponent = (input) => <Part fields={input.field.fields ?? {}} input={input} />;

export const AnnexInput: InputComponent = (input) => {
  const { annexes } = useWorld();
  const fields = annexes[input.field.annex ?? ''] ?? {};
  if (Object.keys(fields).length === 0) return <span className="muted">本表内容由以上各栏自动生成，不需另填。</span>;
  return <Part fields={fields} input={input} />;
};
