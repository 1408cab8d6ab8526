import { fenFromYuan, yuanText, type Fen, type Field } from '@zhengxiang/core';
import { Button, Input } from 'antd';
import { memo, useId, type ReactElement } from 'react';
import { FieldBox } from '../../fields/field-box.tsx';
import { useIssue } from '../../fields/issues.ts';
import { AmountWords } from '../../fields/simple.tsx';
import { useTypedText } from '../../fields/use-typed-text.ts';

interface PaperFieldProps {
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
  readonly row: number | undefined;
  /** The paper prints this amount in 元. */
  readonly inYuan: boolean;
  /** The paper prints 万元 after the amount already. */
  readonly unitPrinted: boolean;
  /** Printed as tick boxes. */
  readonly ticks: boolean;
  readonly onPut: (path: string, value: unknown) => void;
}

/** The input of one cell; drawn again only when its answer changes, so that a long paper stays quick. */
export const PaperField = memo((props: PaperFieldProps): ReactElement => {
  const { path, row, value, onPut, inYuan, unitPrinted, ticks } = props;
  const issue = useIssue(path);
  const field =
    row === undefined ? props.field : { ...props.field, label: `第 ${String(row)} 行 ${props.field.label}` };
  // A fault of a whole group (各年合计) is shown at each of its cells.
  const above = useIssue(groupOf(path));
  const put = (next: unknown): void => onPut(path, next);
  if (ticks && (field.type === 'choice' || field.type === 'choices' || field.type === 'yesNo'))
    return <Ticks path={path} field={field} value={value} onPut={put} />;
  return (
    <div
      className="paper-field"
      data-kind={field.type}
      data-faulty={issue !== undefined || above !== undefined || undefined}
    >
      {inYuan && field.type === 'money' ? (
        <YuanInput path={path} field={field} value={value} onPut={put} />
      ) : (
        <FieldBox bare field={field} path={path} value={value} onChange={put} />
      )}
      {field.type === 'money' && !inYuan && !unitPrinted && <span className="paper-unit">万元</span>}
    </div>
  );
});
PaperField.displayName = 'PaperField';

/** The group that a cell stands in (annex1.fundingByYear); the cell itself where there is none. */
const groupOf = (path: string): string => {
  const parts = path.split('.');
  return parts.length > 2 ? parts.slice(0, -1).join('.') : path;
};

const yuanShown = (value: unknown): string =>
  typeof value === 'number' ? yuanText(value as Fen).replace(/ 元$/u, '') : typeof value === 'string' ? value : '';

interface SingleProps {
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onPut: (value: unknown) => void;
}

/** □新建 □扩建: real radio buttons or check boxes in the line of the paper. */
const Ticks = ({ path, field, value, onPut }: SingleProps): ReactElement => {
  const name = useId();
  const issue = useIssue(path);
  const several = field.type === 'choices';
  const chosen = several && Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const options: readonly (readonly [unknown, string])[] =
    field.type === 'yesNo'
      ? [
          [true, '是'],
          [false, '否'],
        ]
      : Object.entries(field.options ?? {});
  const tick = (key: unknown, on: boolean): void => {
    if (!several) return onPut(key);
    const left = chosen.filter((one) => one !== key && one !== undefined);
    onPut(on ? [...left, key] : left);
  };
  return (
    <div
      className="paper-ticks"
      role={several ? 'group' : 'radiogroup'}
      aria-label={field.label}
      data-field={path}
      data-type={field.type}
      data-faulty={issue !== undefined || undefined}
    >
      {options.map(([key, text]) => (
        <label key={String(key)}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(key)}
            onChange={(event) => tick(key, event.target.checked)}
          />
          {text}
        </label>
      ))}
      {issue !== undefined && <div className="field-error">{issue}</div>}
    </div>
  );
};

/** Annex 4 is written in 元. */
const YuanInput = ({ path, field, value, onPut }: SingleProps): ReactElement => {
  const id = useId();
  const issue = useIssue(path);
  const { shown, keep, leave } = useTypedText(value, yuanShown);
  const stored = typeof value === 'number' ? (value as Fen) : undefined;
  const read = shown.trim() === '' ? undefined : fenFromYuan(shown);
  const fault = read?.ok === false ? read.error : issue;
  return (
    <div data-field={path} data-type="money">
      <label className="sr-only" htmlFor={id}>
        {field.label}（元）
      </label>
      <Input
        id={id}
        inputMode="decimal"
        className="money-input"
        status={fault === undefined ? '' : 'error'}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-help`}
        value={shown}
        onChange={(event) => {
          const text = event.target.value;
          const result = fenFromYuan(text);
          const next = text.trim() === '' ? undefined : result.ok ? result.value : text;
          keep(text, next);
          onPut(next);
        }}
        onBlur={leave}
      />
      {stored !== undefined && <AmountWords amount={stored} bare />}
      <div id={`${id}-help`}>{fault !== undefined && <div className="field-error">{fault}</div>}</div>
    </div>
  );
};

interface TakeOutProps {
  readonly row: number;
  readonly onClick: () => void;
}

export const TakeOutRow = ({ row, onClick }: TakeOutProps): ReactElement => (
  <Button
    size="small"
    type="link"
    danger
    className="paper-take-out"
    aria-label={`删除第 ${String(row)} 行`}
    onClick={onClick}
  >
    删除此行
  </Button>
);
