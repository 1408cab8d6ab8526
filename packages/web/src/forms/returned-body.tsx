import type { Fields } from '@zhengxiang/core';
import type { ActionId, LawPack } from '@zhengxiang/procedure';
import { Alert, Button } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { onReveal } from '../fields/reveal.ts';
import { FieldGrid } from '../fields/field-grid.tsx';
import { Facts } from '../ui/parts.tsx';
import { words } from '../fields/words.ts';
import type { Returned } from './returned.ts';
import { Sections } from './section-list.tsx';

type Answers = Readonly<Record<string, unknown>>;

interface ReturnedBodyProps {
  readonly returned: Returned;
  readonly action: ActionId;
  readonly fields: Fields;
  readonly pack: LawPack;
  readonly values: Answers;
  readonly onChange: (values: Answers) => void;
}

/** A returned application: the fields that were ticked, each with its reason. The rest can be read, and opened where needed. */
export const ReturnedBody = ({ returned, action, fields, pack, values, onChange }: ReturnedBodyProps): ReactElement => {
  const [shown, setShown] = useState(false);
  const [unlocked, setUnlocked] = useState(false);
  const { asked } = returned;
  useEffect(
    () =>
      onReveal((path) => {
        if (!asked.has(path.split('.')[0] ?? path)) setUnlocked(true);
      }),
    [asked],
  );
  const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => !asked.has(key)));
  return (
    <div data-returned>
      <Alert
        type="warning"
        showIcon
        className="spaced"
        title={`${returned.on} 退回补正，要求修改 ${String(asked.size)} 处`}
        description={returned.note}
      />
      {[...asked].map(([key, reasons]) => {
        const field = fields[key];
        return (
          field && (
            <section key={key} className="asked" aria-label={`要求修改：${field.label}`} data-asked={key}>
              {reasons.map((reason) => (
                <p key={reason} className="asked-reason">
                  <strong>补正要求：</strong>
                  {reason}
                </p>
              ))}
              <FieldGrid fields={{ [key]: field }} path="" values={values} onChange={onChange} />
            </section>
          )
        );
      })}
      <section className="form-section" aria-label="其余内容">
        <div className="title-row">
          <h2>{unlocked ? '其余内容（已打开修改）' : '其余内容未要求修改'}</h2>
          {!unlocked && (
            <span className="buttons">
              <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)} data-show-rest>
                {shown ? '收起' : '展开全部'}
              </Button>
              <Button size="small" onClick={() => setUnlocked(true)} data-unlock-rest>
                这些也要改
              </Button>
            </span>
          )}
        </div>
        {unlocked ? (
          <Sections action={action} fields={rest} pack={pack} values={values} onChange={onChange} />
        ) : (
          shown && (
            <Facts
              items={Object.entries(rest).map(([key, field]) => [field.label, words(field, values[key])] as const)}
            />
          )
        )}
      </section>
    </div>
  );
};
