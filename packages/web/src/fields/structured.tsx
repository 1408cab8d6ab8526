import type { Field, Fields } from '@zhengxiang/core';
import { Button } from 'antd';
import { memo, useCallback, useRef, type ReactElement } from 'react';
import { isAsked, kindBeside, narrowedChoices } from './asked.ts';
import { computed } from './computed.ts';
import { useWorld } from './world.ts';
import type { FieldCellProps, InnerField, InputComponent, InputProps } from './types.ts';

type Answers = Readonly<Record<string, unknown>>;
const asAnswers = (value: unknown): Answers => (typeof value === 'object' && value !== null ? (value as Answers) : {});

const wide = (field: Field): boolean =>
  ['longText', 'table', 'group', 'annex', 'files', 'choices', 'people', 'company'].includes(field.type);

export interface FieldGridProps {
  readonly fields: Fields;
  readonly path: string;
  readonly values: Answers;
  readonly onChange: (values: Answers) => void;
}

interface InnerGridProps extends FieldGridProps {
  readonly Inner: InnerField;
}

/** A set of fields, two beside each other where they are short. */
export const InnerGrid = ({ fields, path, values, onChange, Inner }: InnerGridProps): ReactElement => {
  // An answer is put to what stands in the form when it arrives: an upload may end long after it was begun.
  const latest = useRef({ fields, values, onChange });
  latest.current = { fields, values, onChange };
  const put = useCallback((key: string, value: unknown): void => {
    const now = latest.current;
    const next = computed(now.fields, { ...now.values, [key]: value }, key);
    latest.current = { ...now, values: next };
    now.onChange(next);
  }, []);
  return (
    <div className="field-grid">
      {Object.entries(fields)
        .filter(([, field]) => isAsked(field, values))
        .map(([key, field]) => (
          <GridCell
            key={key}
            name={key}
            field={field}
            kind={kindBeside(key, values)}
            path={path === '' ? key : `${path}.${key}`}
            value={values[key]}
            put={put}
            Inner={Inner}
          />
        ))}
    </div>
  );
};

/** One field; drawn again only when its own answer changes, so that long forms follow the keys. */
const GridCell = memo(({ name, field, kind, path, value, put, Inner }: FieldCellProps): ReactElement => {
  const change = useCallback((next: unknown) => put(name, next), [put, name]);
  return (
    <div className={wide(field) ? 'wide' : undefined}>
      <Inner field={narrowedChoices(name, field, kind)} path={path} value={value} onChange={change} />
    </div>
  );
});
GridCell.displayName = 'GridCell';

/** An optional part stays closed until somebody fills it in; one that is asked for is open. */
const Part = ({ fields, input }: { readonly fields: Fields; readonly input: InputProps }): ReactElement => {
  const { field, path, value, onChange, labelledBy, describedBy, Inner } = input;
  const { known } = useWorld();
  const closable = field.optional && field.when === undefined;
  if (closable && value === undefined) {
    return (
      <Button
        size="small"
        aria-label={`填写${field.label}`}
        aria-describedby={describedBy}
        data-open-part={path}
        onClick={() => onChange(known?.(path) ?? {})}
      >
        填写
      </Button>
    );
  }
  return (
    <div className="group-box" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <InnerGrid fields={fields} path={path} values={asAnswers(value)} onChange={onChange} Inner={Inner} />
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
