import type { Field, Fields } from '@zhengxiang/core';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { FieldBox } from './field-box.tsx';
import { pastedRows } from './paste.ts';
import { computed } from './computed.ts';
import { useWorld } from './world.ts';
import type { InputComponent } from './types.ts';

type Answers = Readonly<Record<string, unknown>>;
const asAnswers = (value: unknown): Answers => (typeof value === 'object' && value !== null ? (value as Answers) : {});

const isAsked = (field: Field, values: Answers): boolean =>
  field.when === undefined || field.when.in.includes(values[field.when.field] as string | boolean);

const wide = (field: Field): boolean =>
  ['longText', 'table', 'group', 'annex', 'files', 'choices', 'people'].includes(field.type);

/** A set of fields, two beside each other where they are short. */
export const FieldGrid = ({
  fields,
  path,
  values,
  onChange,
}: {
  readonly fields: Fields;
  readonly path: string;
  readonly values: Answers;
  readonly onChange: (values: Answers) => void;
}): ReactElement => (
  <div className="field-grid">
    {Object.entries(fields)
      .filter(([, field]) => isAsked(field, values))
      .map(([key, field]) => (
        <div key={key} className={wide(field) ? 'wide' : undefined}>
          <FieldBox
            field={field}
            path={path === '' ? key : `${path}.${key}`}
            value={values[key]}
            onChange={(value) => onChange(computed(fields, { ...values, [key]: value }, key))}
          />
        </div>
      ))}
  </div>
);

export const GroupInput: InputComponent = ({ field, path, value, onChange }) => {
  const values = asAnswers(value);
  if (field.optional && value === undefined) {
    return (
      <Button size="small" onClick={() => onChange({})}>
        填写
      </Button>
    );
  }
  return (
    <div className="group-box">
      <FieldGrid fields={field.fields ?? {}} path={path} values={values} onChange={onChange} />
      {field.optional && (
        <Button size="small" type="link" style={{ marginBottom: 8 }} onClick={() => onChange(undefined)}>
          不填这一项
        </Button>
      )}
    </div>
  );
};

export const AnnexInput: InputComponent = ({ field, path, value, onChange }) => {
  const { annexes } = useWorld();
  const fields = annexes[field.annex ?? ''] ?? {};
  if (Object.keys(fields).length === 0) return <span className="muted">本表内容由以上各栏自动生成，不需另填。</span>;
  return (
    <div className="group-box">
      <FieldGrid fields={fields} path={path} values={asAnswers(value)} onChange={onChange} />
    </div>
  );
};

/** Rows keep their ids for life. Cells copied from a spreadsheet can be pasted into the first empty cell. */
export const TableInput: InputComponent = ({ field, path, value, onChange }) => {
  const rows = Array.isArray(value) ? (value as (Answers & { id: string })[]) : [];
  const fields = field.fields ?? {};
  const put = (index: number, row: Answers): void =>
    onChange(rows.map((one, at) => (at === index ? { ...row, id: one.id } : one)));
  return (
    <div className="rows">
      {rows.length > 0 && (
        <table
          onPaste={(event) => {
            const pasted = pastedRows(event.clipboardData.getData('text/plain'), fields);
            if (pasted.length < 2) return;
            event.preventDefault();
            onChange([
              ...rows.filter((row) => Object.keys(row).length > 1),
              ...pasted.map((row) => ({ ...row, id: crypto.randomUUID() })),
            ]);
          }}
        >
          <thead>
            <tr>
              <th scope="col">序号</th>
              {Object.entries(fields).map(([key, one]) => (
                <th scope="col" key={key}>
                  {one.label}
                  {!one.optional && <span className="required">*</span>}
                </th>
              ))}
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <td>{index + 1}</td>
                {Object.entries(fields).map(([key, one]) => (
                  <td key={key}>
                    {isAsked(one, row) && (
                      <FieldBox
                        bare
                        field={one}
                        path={`${path}.${String(index)}.${key}`}
                        value={row[key]}
                        onChange={(next) => put(index, computed(fields, { ...row, [key]: next }, key))}
                      />
                    )}
                  </td>
                ))}
                <td style={{ whiteSpace: 'nowrap' }}>
                  <Button
                    size="small"
                    type="link"
                    onClick={() =>
                      onChange([
                        ...rows.slice(0, index + 1),
                        { ...row, id: crypto.randomUUID() },
                        ...rows.slice(index + 1),
                      ])
                    }
                  >
                    复制
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    danger
                    onClick={() => onChange(rows.filter((one) => one.id !== row.id))}
                  >
                    删除
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        size="small"
        style={{ marginTop: 6 }}
        data-add-row={path}
        onClick={() => onChange([...rows, { id: crypto.randomUUID() }])}
      >
        添加一行
      </Button>
    </div>
  );
};
