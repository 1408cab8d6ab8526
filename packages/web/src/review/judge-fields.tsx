import type { Fields } from '@zhengxiang/core';
import { appraisalCriteria, judgements, type AppraisalCriterion } from '@zhengxiang/procedure';
import { Button, Radio } from 'antd';
import type { ReactElement } from 'react';
import { FieldBox } from '../fields/field-box.tsx';
import { useIssue } from '../fields/issues.ts';
import type { FieldsProps } from '../forms/action-form.tsx';
import { aspects } from './guiding-questions.ts';
import { newId } from '../api/new-id.ts';

type Remark = Readonly<Record<string, unknown>> & { readonly id: string };

/** The judgement of an expert: aspect by aspect with its questions, remarks where they belong. */
export const JudgeFields = ({ fields, values, onChange }: FieldsProps): ReactElement => {
  const criteria = (values['criteria'] ?? {}) as Readonly<Record<string, unknown>>;
  const remarks = Array.isArray(values['remarks']) ? (values['remarks'] as Remark[]) : [];
  const { remarks: table, summary } = fields;
  const putRemarks = (next: readonly Remark[]): void => onChange({ ...values, remarks: next });
  const add = (criterion: AppraisalCriterion): void => putRemarks([...remarks, { id: newId(), criterion }]);
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
              <Judged
                criterion={key}
                alone={keys.length === 1}
                value={criteria[key]}
                onChange={(next) => onChange({ ...values, criteria: { ...criteria, [key]: next } })}
                onRemark={() => add(key)}
              />
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

interface JudgedProps {
  readonly criterion: AppraisalCriterion;
  /** The aspect has no other criterion: its heading is the name. */
  readonly alone: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onRemark: () => void;
}

/** One criterion with its three answers in one row, and the way to a remark. */
const Judged = ({ criterion, alone, value, onChange, onRemark }: JudgedProps): ReactElement => {
  const path = `criteria.${criterion}`;
  const issue = useIssue(path);
  return (
    <div className="judged" data-field={path}>
      {!alone && <span>{appraisalCriteria[criterion].replace(/^可行性：/u, '')}</span>}
      <Radio.Group
        aria-label={appraisalCriteria[criterion]}
        optionType="button"
        buttonStyle="solid"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={Object.entries(judgements).map(([answer, label]) => ({ value: answer, label }))}
      />
      <Button
        size="small"
        type="link"
        data-add-remark={criterion}
        aria-label={`就“${appraisalCriteria[criterion]}”提一条意见`}
        onClick={onRemark}
      >
        提一条意见
      </Button>
      {issue !== undefined && <div className="field-error">{issue}</div>}
    </div>
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
