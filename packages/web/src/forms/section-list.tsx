import { inWordsOf, type Fields } from '@zhengxiang/core';
import type { ActionId, LawPack } from '@zhengxiang/procedure';
import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { FieldGrid } from '../fields/field-grid.tsx';
import { isApplication, sectionsOf, typedTrack } from './sections.ts';

type Answers = Readonly<Record<string, unknown>>;

interface SectionsProps {
  readonly action: ActionId;
  readonly fields: Fields;
  readonly pack: LawPack;
  readonly values: Answers;
  readonly onChange: (values: Answers) => void;
}

const trackWords = {
  full: '预算金额达到 {entryThreshold}（含），走完整流程',
  filing: '预算金额不足 {entryThreshold}，走备案，不需要审批',
} as const;

/** The parts of a form, one below the other. */
export const Sections = ({ action, fields, pack, values, onChange }: SectionsProps): ReactElement => {
  const sections = sectionsOf(action, fields, pack, values);
  const track = isApplication(action) ? typedTrack(pack, values) : undefined;
  return (
    <>
      {track && (
        <p data-track={track}>
          <Tag color="blue">{track === 'full' ? '完整流程' : '备案'}</Tag>
          {inWordsOf(pack, trackWords[track])}
        </p>
      )}
      {sections.map(({ title, fields: part, folded }) => {
        const grid = <FieldGrid fields={part} path="" values={values} onChange={onChange} />;
        if (title === undefined) return <div key="all">{grid}</div>;
        return folded === true ? (
          <details key={title} className="form-section">
            <summary>{title}</summary>
            {grid}
          </details>
        ) : (
          <section key={title} className="form-section" aria-label={title}>
            <h2>{title}</h2>
            {grid}
          </section>
        );
      })}
    </>
  );
};
