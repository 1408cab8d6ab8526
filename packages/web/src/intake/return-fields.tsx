import { Checkbox, Input } from 'antd';
import type { ReactElement } from 'react';
import { FieldBox } from '../fields/field-box.tsx';
import { pickSources, type Option } from '../fields/pick-sources.ts';
import { useIssue, useIssues } from '../fields/issues.ts';
import { useWorld } from '../fields/world.ts';
import type { FieldsProps } from '../forms/action-form.tsx';
import { newId } from '../api/new-id.ts';

interface Item {
  readonly id: string;
  readonly target?: string;
  readonly reason?: string;
}

/** What is most often wrong; whether the project is classified was asked before anything could be handed in (article 4). */
const first = ['projectPlan', 'necessity', 'annex1', 'annex2', 'lines', 'dataItems'];

const filesFirst = (options: readonly Option[]): readonly Option[] => [
  ...first.flatMap((key) => options.filter(({ value }) => value === key)),
  ...options.filter(({ value }) => !first.includes(value) && value !== 'classified'),
];

/** Tick what is wrong and say why: the unit gets back these fields and files and no others. */
export const ReturnFields = ({ fields, values, onChange }: FieldsProps): ReactElement => {
  const { facts } = useWorld();
  const issues = useIssues();
  const items = Array.isArray(values['items']) ? (values['items'] as Item[]) : [];
  const options = facts ? filesFirst(pickSources.applicationFields(facts)) : [];
  const put = (next: readonly Item[]): void => onChange({ ...values, items: next });
  const note = fields['note'];
  return (
    <>
      <fieldset data-field="items" style={{ border: 0, padding: 0, margin: 0 }}>
        <legend className="field-label">
          需补正的栏目和材料（勾选，并写明问题和要求）
          <span className="required" aria-hidden="true">
            *
          </span>
        </legend>
        {options.map(({ value, label }) => {
          const index = items.findIndex((item) => item.target === value);
          return <TickRow key={value} value={value} label={label} index={index} items={items} put={put} />;
        })}
        {issues.get('items') && <div className="field-error">{issues.get('items')}</div>}
      </fieldset>
      {note && (
        <div style={{ marginTop: 12 }}>
          <FieldBox
            field={note}
            path="note"
            value={values['note']}
            onChange={(next) => onChange({ ...values, note: next })}
          />
        </div>
      )}
    </>
  );
};

interface TickRowProps {
  readonly value: string;
  readonly label: string;
  /** Its place among the items; −1 where it is not ticked. */
  readonly index: number;
  readonly items: readonly Item[];
  readonly put: (items: readonly Item[]) => void;
}

/** A field or file, and what is wrong with it. */
const TickRow = ({ value, label, index, items, put }: TickRowProps): ReactElement => {
  const item = items[index];
  const issue = useIssue(`items.${String(index)}.reason`);
  return (
    <div className="tick-row" data-target={value}>
      <Checkbox
        checked={item !== undefined}
        onChange={({ target }) =>
          put(target.checked ? [...items, { id: newId(), target: value }] : items.filter((one) => one.target !== value))
        }
      >
        {label}
      </Checkbox>
      {item && (
        <div data-field={`items.${String(index)}.reason`}>
          <Input
            autoFocus={item.reason === undefined}
            aria-label={`${label}的问题和要求`}
            aria-invalid={issue !== undefined}
            maxLength={500}
            placeholder="问题和要求"
            value={item.reason ?? ''}
            onChange={({ target }) =>
              put(items.map((one) => (one.id === item.id ? { ...one, reason: target.value } : one)))
            }
          />
          {issue && <div className="field-error">{issue}</div>}
        </div>
      )}
    </div>
  );
};
