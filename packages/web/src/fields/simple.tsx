import { capitals, fenFromWan, plausibleUnitMistake, wan, yuanText, type Fen } from '@zhengxiang/core';
import { Checkbox, Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { readNumber } from './read-number.ts';
import type { InputComponent } from './types.ts';
import { useTypedText } from './use-typed-text.ts';
import { useWorld } from './world.ts';
import { Marked } from '../ui/marked.tsx';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

export const TextInput: InputComponent = ({ value, onChange, id, describedBy, invalid }) => (
  <Input
    id={id}
    aria-describedby={describedBy}
    aria-invalid={invalid}
    status={invalid ? 'error' : ''}
    value={asText(value)}
    onChange={(event) => onChange(event.target.value)}
  />
);

export const LongTextInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => (
  <Input.TextArea
    id={id}
    aria-describedby={describedBy}
    aria-invalid={invalid}
    status={invalid ? 'error' : ''}
    value={asText(value)}
    autoSize={{ minRows: 2, maxRows: 12 }}
    showCount={(field.maxLength ?? 0) <= 4000 && asText(value).length > 200}
    onChange={(event) => onChange(event.target.value)}
  />
);

interface AmountWordsProps {
  readonly amount: Fen;
  /** In a table cell the capitals show while somebody is at the cell. */
  readonly bare: boolean;
}

/** The amount in 元 and in capitals, so that a slip of ten or of ten thousand is seen. */
export const AmountWords = ({ amount, bare }: AmountWordsProps): ReactElement => (
  <div className="field-help amount-words" data-bare={bare || undefined}>
    <span>{yuanText(amount)}</span> <span className="capitals">{capitals(amount)}</span>
  </div>
);

const wanShown = (value: unknown): string => (typeof value === 'number' ? wan(value as Fen) : asText(value));

/** Typed in 万元; 元 and capitals stand beside, because 元 typed for 万元 is the commonest mistake. */
export const MoneyInput: InputComponent = ({ value, onChange, id, describedBy, invalid, bare }) => {
  const { reference } = useWorld();
  const stored = typeof value === 'number' ? (value as Fen) : undefined;
  const { shown, keep, leave } = useTypedText(value, wanShown);
  const read = shown.trim() === '' ? undefined : fenFromWan(shown);
  const mistake =
    stored === undefined ? undefined : plausibleUnitMistake(stored, reference === undefined ? {} : { reference });
  return (
    <div>
      <Input
        id={id}
        aria-describedby={describedBy}
        aria-invalid={invalid || read?.ok === false}
        status={invalid || read?.ok === false ? 'error' : ''}
        suffix={bare ? undefined : '万元'}
        className="money-input"
        inputMode="decimal"
        value={shown}
        onChange={(event) => {
          const text = event.target.value;
          const result = fenFromWan(text);
          // A text that is no amount stays visible and is told as such; the form keeps it as text so that it is not lost.
          const next = text.trim() === '' ? undefined : result.ok ? result.value : text;
          keep(text, next);
          onChange(next);
        }}
        onBlur={leave}
      />
      {read?.ok === false ? (
        <div className="field-error">{read.error}</div>
      ) : (
        stored !== undefined && <AmountWords amount={stored} bare={bare} />
      )}
      {mistake !== undefined && (
        <div className="field-warning">
          <Marked text={`⚠ ${mistake.message}`} />
        </div>
      )}
    </div>
  );
};

const numberShown = (value: unknown): string => (typeof value === 'number' ? String(value) : asText(value));

/** A plain input: what cannot be read as a number stays in it and is told, instead of vanishing when the cursor leaves. */
export const QuantityInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => {
  const { shown, keep, leave } = useTypedText(value, numberShown);
  const isUnreadable = shown.trim() !== '' && readNumber(shown) === undefined;
  return (
    <>
      <Input
        id={id}
        aria-describedby={describedBy}
        aria-invalid={invalid || isUnreadable}
        status={invalid || isUnreadable ? 'error' : ''}
        className="money-input"
        inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
        value={shown}
        onChange={(event) => {
          const text = event.target.value;
          const next = text.trim() === '' ? undefined : (readNumber(text) ?? text);
          keep(text, next);
          onChange(next);
        }}
        onBlur={leave}
      />
      {isUnreadable && <div className="field-error">请填写数字，不要夹带文字</div>}
    </>
  );
};

export const YesNoInput: InputComponent = ({ value, onChange, labelledBy, describedBy }) => (
  <div role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
    <Radio.Group value={value} onChange={(event) => onChange(event.target.value)}>
      <Radio value={true}>是</Radio>
      <Radio value={false}>否</Radio>
    </Radio.Group>
  </div>
);

export const ChoiceInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => {
  const text = asText(value);
  // What was pasted and is none of the choices stays to be seen.
  const isStrange = text !== '' && !(text in (field.options ?? {}));
  return (
    <>
      <Select
        id={id}
        aria-describedby={describedBy}
        status={invalid || isStrange ? 'error' : ''}
        style={{ width: '100%' }}
        placeholder="请选择"
        allowClear={field.optional}
        value={text === '' ? null : text}
        onChange={(next: string | null) => onChange(next ?? undefined)}
        options={Object.entries(field.options ?? {}).map(([key, label]) => ({ value: key, label }))}
      />
      {isStrange && <div className="field-error">没有“{field.options?.[text] ?? text}”这一项，请重新选择</div>}
    </>
  );
};

export const ChoicesInput: InputComponent = ({ field, value, onChange, labelledBy, describedBy }) => (
  <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
    <Checkbox.Group value={Array.isArray(value) ? (value as string[]) : []} onChange={(next) => onChange(next)}>
      {Object.entries(field.options ?? {}).map(([key, label]) => (
        <Checkbox key={key} value={key}>
          {label}
        </Checkbox>
      ))}
    </Checkbox.Group>
  </div>
);
