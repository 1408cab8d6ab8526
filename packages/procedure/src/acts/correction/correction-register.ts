import { action, f, optional, type Field, type InferFields } from '@zhengxiang/core';
import type { Correction } from '../../facts/corrections.ts';
import type { CaseEvent } from '../../project/events.ts';
import type { ProjectFacts } from '../../facts/index.ts';
import type { Following } from '../known.ts';
import { correctables, correctedPart, isCorrectable, type CorrectableKey } from './correctables.ts';
import { base } from './shared.ts';

type Groups = {
  readonly [K in CorrectableKey]: Field<InferFields<(typeof correctables)[K]['fields']>, true>;
};

const titles = Object.fromEntries(Object.entries(correctables).map(([key, { title }]) => [key, title])) as {
  readonly [K in CorrectableKey]: string;
};

/** One group of answers for every kind of registered fact; asked for is the one of the entry that was picked. */
const groups = Object.fromEntries(
  Object.entries(correctables).map(([key, { title, fields }]) => [
    key,
    optional(f.group(`更正后的${title}`, fields, { when: { field: 'what', in: [key] } })),
  ]),
) as unknown as Groups;

/** Whoever changes what an act of `correctables` asks for gives this one an upcast too: its groups hold the same answers. */
export const correctionRegister = action({
  ...base,
  title: '更正登记',
  event: 'correction.registered',
  urgency: 'option',
  tells: 'decision',
  brought: ['affected'],
  // Of corrected records of a preliminary acceptance alone; see `paperKinds`.
  papers: [{ kind: 'preliminary-record', name: '初步验收记录（更正）', sometimes: true }],
  reads: ['money', 'delivery', 'acceptance'],
  says: '登记有误的，由原登记单位写明理由和依据后更正；原来的登记留存，据以办理的事项列出复核，不自动推翻。',
  fields: {
    record: f.pick('更正哪一条登记', 'records'),
    what: f.choice('登记的事项', titles, { help: '随所选的登记自动填写', after: 'record' }),
    ...groups,
    reason: f.longText('更正的理由', { maxLength: 2000, minLength: 4 }),
    evidence: f.files('更正的依据', 'correctionEvidence', { help: '合同、凭证、回单等能够证明正确内容的材料' }),
    /** Found by the law when the correction is made; see `LaterAct`. */
    affected: optional(
      f.table('据以办理、需要复核的事项', {
        seq: f.integer('序号', { min: 1 }),
        title: f.text('事项'),
        doneBy: f.text('办理单位'),
        actingAs: f.text('以何身份'),
        on: f.date('办理日期'),
        provision: f.text('依据'),
        finding: f.longText('按更正后的内容', { maxLength: 4000 }),
      }),
    ),
  },
});

/** The answers of a correction that take the place of those that were registered. */
export const correctedAnswers = (body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const what = body['what'];
  return typeof what === 'string' && isCorrectable(what) ? correctedPart(what, body[what] ?? {}) : {};
};

/** What a correction leaves of itself; the fold has put the corrected answers into the event that they belong to. */
export const correctionRegistered = (
  facts: ProjectFacts,
  { body, actor, happenedOn, seq }: CaseEvent<'correction.registered'>,
  from: Readonly<Record<string, unknown>>,
): ProjectFacts => {
  const correction: Correction = {
    id: `G${String(facts.corrections.length + 1)}`,
    seq,
    record: body.record,
    what: body.what,
    from,
    to: correctedAnswers(body),
    reason: body.reason,
    evidence: body.evidence,
    by: actor,
    on: happenedOn,
    affected: (body.affected ?? []).map(({ id, ...row }) => ({ ...row, id: `${String(seq)}-${id}` })),
  };
  return { ...facts, corrections: [...facts.corrections, correction] };
};

/** The form begins with what is on record, so that only what is wrong is typed anew. */
export const correctionRegisterFollowing: Following<'correction.register'> = {
  from: 'record',
  answers: ({ facts, chosen }) => {
    const record = facts.records.find(({ id }) => id === chosen);
    return record === undefined ? {} : { what: record.what, [record.what]: record.answers };
  },
};
