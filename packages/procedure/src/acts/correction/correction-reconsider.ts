import { action, f } from '@zhengxiang/core';
import type { ProjectFacts } from '../../facts/index.ts';
import type { ActorRef, Reducer } from '../../project/events.ts';
import type { InputOf } from '../index.ts';
import { base } from './shared.ts';

const fields = {
  item: f.pick('复核的事项', 'affectedActs'),
  outcome: f.choice('复核结果', { upheld: '维持', redo: '另行办理' }, { judged: true }),
  reason: f.longText('理由', {
    maxLength: 4000,
    minLength: 4,
    judged: true,
    help: '维持的写明为什么；另行办理的写明由谁、怎样办理',
  }),
};

/** The bureau looks once more at what was done on an answer that was corrected, its own acts and those of the unit. */
export const correctionReconsiderByBureau = action({
  ...base,
  title: '复核更正涉及的事项',
  event: 'correction.reconsidered-by-bureau',
  urgency: 'task',
  tells: 'decision',
  beginsWithFirst: true,
  reads: ['money', 'delivery', 'acceptance'],
  says: '按更正后的内容复核已经办理的事项，决定维持或者另行办理。',
  fields,
});

export const correctionReconsiderByFinance = action({
  ...base,
  title: '复核更正涉及的资金事项',
  event: 'correction.reconsidered-by-finance',
  urgency: 'task',
  tells: 'decision',
  beginsWithFirst: true,
  reads: ['money', 'delivery', 'acceptance'],
  says: '按更正后的内容复核资金事项，决定维持或者另行办理。',
  fields,
});

const reconsidered = (
  facts: ProjectFacts,
  { item, outcome, reason }: InputOf<'correction.reconsiderByBureau'>,
  by: ActorRef,
  on: ProjectFacts['corrections'][number]['on'],
): ProjectFacts => ({
  ...facts,
  corrections: facts.corrections.map((correction) => ({
    ...correction,
    affected: correction.affected.map((act) =>
      act.id === item ? { ...act, reconsidered: { outcome, reason, by, on } } : act,
    ),
  })),
});

export const correctionReconsideredByBureau: Reducer<'correction.reconsidered-by-bureau'> = (
  facts,
  { body, actor, happenedOn },
) => reconsidered(facts, body, actor, happenedOn);

export const correctionReconsideredByFinance: Reducer<'correction.reconsidered-by-finance'> = (
  facts,
  { body, actor, happenedOn },
) => reconsidered(facts, body, actor, happenedOn);
