import { parsePlainDate } from '@zhengxiang/core';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState, type ClipboardEvent, type FocusEvent } from 'react';
import type { InputComponent } from './types.ts';

/** As people write a day; what else they write (full-width digits) is read when the cursor leaves. */
const formats = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY年M月D日'];

/** The picker forgets a text that it cannot read: it is read here first, and told where it is no day. */
export const DateInput: InputComponent = ({ value, onChange, id, describedBy, invalid }) => {
  const [fault, setFault] = useState<string>();
  const stored = typeof value === 'string' ? value : '';
  const read = (text: string): boolean => {
    const plain = text.trim();
    const day = parsePlainDate(plain);
    setFault(day.ok || plain === '' ? undefined : `“${plain.slice(0, 40)}”：${day.error}`);
    if (day.ok && day.value !== stored) onChange(day.value);
    return day.ok;
  };
  const known = dayjs(stored, 'YYYY-MM-DD', true);
  return (
    <div
      onPasteCapture={(event: ClipboardEvent) => {
        // A single day; cells of a spreadsheet belong to the table around.
        const text = event.clipboardData.getData('text/plain');
        if (!text.includes('\t') && !text.trim().includes('\n') && read(text)) event.preventDefault();
      }}
      onBlurCapture={(event: FocusEvent) => {
        if (event.target instanceof HTMLInputElement) read(event.target.value);
      }}
    >
      <DatePicker
        id={id}
        aria-describedby={describedBy}
        status={invalid || fault !== undefined ? 'error' : ''}
        style={{ width: '100%' }}
        format={formats}
        placeholder="年-月-日"
        value={known.isValid() ? known : null}
        onChange={(next) => {
          setFault(undefined);
          onChange(next?.format('YYYY-MM-DD'));
        }}
      />
      {(fault !== undefined || (stored !== '' && !known.isValid())) && (
        <div className="field-error">{fault ?? `“${stored}”不是日期，请改成“年-月-日”`}</div>
      )}
    </div>
  );
};
