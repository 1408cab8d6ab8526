import { capitals, fenFromWan, plausibleUnitMistake, wan, yuanText, type Fen } from '@zhengxiang/core';
import { DatePicker, Input, InputNumber, Radio, Checkbox, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { InputComponent } from './types.ts';
import { useWorld } from './world.ts';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

export const TextInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => (
  <Input
    id={id}
    aria-describedby={describedBy}
    aria-invalid={invalid}
    status={invalid ? 'error' : ''}
    value={asText(value)}
    maxLength={(field.maxLength ?? 200) + 200}
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

/** Typed in 万元; 元 and capitals stand beside, because 元 typed for 万元 is the commonest mistake. */
export const MoneyInput: InputComponent = ({ value, onChange, id, describedBy, invalid, bare }) => {
  const { reference } = useWorld();
  const stored = typeof value === 'number' ? (value as Fen) : undefined;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (stored === undefined ? asText(value) : wan(stored));
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
          setTyped(text);
          if (text.trim() === '') return onChange(undefined);
          const result = fenFromWan(text);
          // A text that is no amount stays visible and is told as such; the form keeps it as text so that it is not lost.
          onChange(result.ok ? result.value : text);
        }}
        onBlur={() => read?.ok === true && setTyped(undefined)}
      />
      {read?.ok === false ? (
        <div className="field-error">{read.error}</div>
      ) : (
        stored !== undefined && (
          <div className="field-help" title={capitals(stored)}>
            {bare ? yuanText(stored) : `${yuanText(stored)}　${capitals(stored)}`}
          </div>
        )
      )}
      {mistake !== undefined && <div className="field-warning">⚠ {mistake.message}</div>}
    </div>
  );
};

export const QuantityInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => (
  <InputNumber
    id={id}
    aria-describedby={describedBy}
    aria-invalid={invalid}
    status={invalid ? 'error' : ''}
    style={{ width: '100%' }}
    min={field.min ?? 0}
    value={typeof value === 'number' ? value : null}
    onChange={(next) => onChange(next ?? undefined)}
  />
);

export const IntegerInput: InputComponent = ({ value, onChange, id, describedBy, invalid }) => (
  <InputNumber
    id={id}
    aria-describedby={describedBy}
    aria-invalid={invalid}
    status={invalid ? 'error' : ''}
    style={{ width: '100%' }}
    precision={0}
    value={typeof value === 'number' ? value : null}
    onChange={(next) => onChange(next ?? undefined)}
  />
);

export const DateInput: InputComponent = ({ value, onChange, id, describedBy, invalid }) => (
  <DatePicker
    id={id}
    aria-describedby={describedBy}
    status={invalid ? 'error' : ''}
    style={{ width: '100%' }}
    format={['YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD']}
    placeholder="年-月-日"
    value={asText(value) === '' ? null : dayjs(asText(value))}
    onChange={(next) => onChange(next?.format('YYYY-MM-DD'))}
  />
);

export const YesNoInput: InputComponent = ({ value, onChange, labelledBy, describedBy }) => (
  <div role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
    <Radio.Group value={value} onChange={(event) => onChange(event.target.value)}>
      <Radio value={true}>是</Radio>
      <Radio value={false}>否</Radio>
    </Radio.Group>
  </div>
);

export const ChoiceInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => (
  <Select
    id={id}
    aria-describedby={describedBy}
    status={invalid ? 'error' : ''}
    style={{ width: '100%' }}
    placeholder="请选择"
    allowClear={field.optional}
    value={asText(value) === '' ? null : asText(value)}
    onChange={(next: string | null) => onChange(next ?? undefined)}
    options={Object.entries(field.options ?? {}).map(([key, label]) => ({ value: key, label }))}
  />
);

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
