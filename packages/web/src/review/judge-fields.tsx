import { appraisalCriteria, type AppraisalCriterion, type Fields } from '@zhengxiang/core';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { FieldBox } from '../fields/field-box.tsx';
import type { FieldsProps } from '../forms/action-form.tsx';
import { aspects } from './guiding-questions.ts';

type Remark = Readonly<Record<string, unknown>> & { readonly id: string };

/** The judgement of an expert: aspect by aspect with its questions, remarks where they belong. */
export const JudgeFields = ({ fields, values, onChange }: FieldsProps): ReactElement => {
  const criteria = (values['criteria'] ?? {}) as Readonly<Record<string, unknown>>;
  const remarks = Array.isArray(values['remarks']) ? (values['remarks'] as Remark[]) : [];
  const { criteria: group, remarks: table, summary } = fields;
  const putRemarks = (next: readonly Remark[]): void => onChange({ ...values, remarks: next });
  const add = (criterion: AppraisalCriterion): void =>
    putRemarks([...remarks, { id: crypto.randomUUID(), criterion, mustAnswer: true }]);
  return (
    <>
      {aspects.map(({ title, criteria: keys, questions }) => (
        <section className="criterion" key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          {keys.map((key) => (
            <div key={key}>
              {group?.fields?.[key] && (
                <FieldBox
                  field={group.fields[key]}
                  path={`criteria.${key}`}
                  value={criteria[key]}
                  onChange={(next) => onChange({ ...values, criteria: { ...criteria, [key]: next } })}
                />
              )}
              {remarks.map((remark, index) =>
                remark['criterion'] === key ? (
                  <RemarkBox
                    key={remark.id}
                    fields={table?.fields ?? {}}
                    remark={remark}
                    index={index}
                    onChange={(next) => putRemarks(remarks.map((one) => (one.id === remark.id ? next : one)))}
                    onRemove={() => putRemarks(remarks.filter((one) => one.id !== remark.id))}
                  />
                ) : null,
              )}
              <Button size="small" type="link" data-add-remark={key} onClick={() => add(key)}>
                {`就“${appraisalCriteria[key]}”提一条意见`}
              </Button>
            </div>
          ))}
        </section>
      ))}
      {summary && (
        <div className="criterion">
          <FieldBox
            field={summary}
            path="summary"
            value={values['summary']}
            onChange={(next) => onChange({ ...values, summary: next })}
          />
        </div>
      )}
    </>
  );
};

interface RemarkBoxProps {
  readonly fields: Fields;
  readonly remark: Remark;
  readonly index: number;
  readonly onChange: (remark: Remark) => void;
  readonly onRemove: () => void;
}

const RemarkBox = ({ fields, remark, index, onChange, onRemove }: RemarkBoxProps): ReactElement => (
  <div className="remark-box">
    {(['line', 'remark', 'mustAnswer'] as const).map((key) => {
      const field = fields[key];
      return field ? (
        <FieldBox
          key={key}
          field={field}
          path={`remarks.${String(index)}.${key}`}
          value={remark[key]}
          onChange={(next) => onChange({ ...remark, [key]: next })}
        />
      ) : null;
    })}
    <Button size="small" danger type="text" onClick={onRemove}>
      删除这条意见
    </Button>
  </div>
);
