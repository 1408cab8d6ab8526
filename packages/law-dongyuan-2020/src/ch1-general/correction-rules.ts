import {
  canonicalJson,
  consequence,
  guard,
  met,
  past,
  unmet,
  type ConsequenceState,
  type Verdict,
} from '@zhengxiang/core';
import {
  correctables,
  type AffectedAct,
  type AnyFacts,
  type InputOf,
  type Organ,
  type ProjectFacts,
  type RegisteredRecord,
} from '@zhengxiang/procedure';
import { because } from './correction-reasons.ts';

/** Those whose money acts finance looks at again; everything else the bureau does. */
const financeActs: readonly Organ[] = ['finance-bureau'];

/** What an organ still has to look at again, oldest first. */
export const toReconsider = (facts: ProjectFacts, by: 'data-bureau' | 'finance-bureau'): readonly AffectedAct[] =>
  facts.corrections
    .flatMap(({ affected }) => affected)
    .filter(({ reconsidered }) => reconsidered === undefined)
    .filter(({ actingAs }) => (financeActs as readonly string[]).includes(actingAs) === (by === 'finance-bureau'));

const recordOf = (facts: ProjectFacts, id: string): RegisteredRecord | undefined =>
  facts.records.find((record) => record.id === id);

/** The answers of the correction that take the place of the registered ones. */
const given = (input: InputOf<'correction.register'>): unknown => input[input.what] ?? {};

/** Whether a correction is of an entry that was made in the name of this organ; of an unknown entry any place will do. */
export const isRegisteredAs = (organ: Organ, facts: AnyFacts, input: unknown): boolean => {
  const { record } = input as { readonly record?: unknown };
  const found = 'records' in facts ? facts.records.find(({ id }) => id === record) : undefined;
  return found === undefined || found.actingAs === organ;
};

/** Files of an entry are compared by what is in them: handed in once more, they are the same. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const whole = value as Readonly<Record<string, unknown>>;
  if (typeof whole['sha256'] === 'string') return { role: whole['role'], sha256: whole['sha256'], name: whole['name'] };
  return Object.fromEntries(
    Object.entries(whole).flatMap(([key, one]) => (one === undefined ? [] : [[key, plain(one)]])),
  );
};

export const ownRecordCorrected = guard(['correction.register'], {
  says: '登记有误的，由登记的单位更正，原来的登记留存；更正后的内容仍须符合该事项的规定。',
  check: ({ facts }) => (facts.records.length > 0 ? met : past(because('nothing-registered'))),
  checkPerson: ({ facts, actor }) =>
    facts.records.some(({ by }) => by.organisationId === actor.organisationId)
      ? met
      : past(because('nothing-registered-by-you')),
  checkInput: ({ facts, actor }, input): Verdict => {
    const record = recordOf(facts, input.record);
    if (record === undefined) return unmet(because('no-such-record'), { field: 'record' });
    const { title } = correctables[record.what];
    if (record.by.organisationId !== actor.organisationId)
      // Of who asks, not of what was picked: that there is such an entry is true for everybody.
      return unmet(because('record-of-another', { by: record.by.organisationName, title }), {
        remedy: `请${record.by.organisationName}更正；本单位只更正自己登记的`,
      });
    if (input.what !== record.what) return unmet(because('not-that-record', { title }), { field: 'what' });
    return canonicalJson(plain(given(input))) === canonicalJson(plain(record.answers))
      ? unmet(because('nothing-corrected'), { field: input.what })
      : met;
  },
});

const reconsidering =
  (by: 'data-bureau' | 'finance-bureau') =>
  ({ facts }: { readonly facts: ProjectFacts }): Verdict =>
    toReconsider(facts, by).length > 0 ? met : past(because('nothing-to-reconsider'));

const amongThem =
  (by: 'data-bureau' | 'finance-bureau') =>
  ({ facts }: { readonly facts: ProjectFacts }, { item }: { readonly item: string }): Verdict =>
    toReconsider(facts, by).some(({ id }) => id === item)
      ? met
      : unmet(because('no-such-affected-act'), { field: 'item' });

export const bureauReconsiders = guard(['correction.reconsiderByBureau'], {
  says: '更正以后，据以办理的事项逐件复核，不自动推翻。',
  check: reconsidering('data-bureau'),
  checkInput: amongThem('data-bureau'),
});

export const financeReconsiders = guard(['correction.reconsiderByFinance'], {
  says: '更正以后，据以办理的资金事项逐件复核，不自动推翻。',
  check: reconsidering('finance-bureau'),
  checkInput: amongThem('finance-bureau'),
});

const outcomes = { upheld: '维持', redo: '另行办理' } as const;

export const correctionsShown = consequence('更正过的登记和因此复核的事项。', ({ facts }) =>
  facts.corrections.flatMap(({ what, by, on, reason, affected }): readonly ConsequenceState[] => [
    {
      text: `${by.organisationName}于 ${on} 更正“${correctables[what].title}”：${reason}`,
      tone: 'info',
    },
    ...affected.map(({ title, doneBy, finding, reconsidered }): ConsequenceState =>
      reconsidered
        ? {
            text: `${doneBy}的“${title}”已复核：${outcomes[reconsidered.outcome]}，${reconsidered.reason}`,
            tone: 'info',
          }
        : { text: `${doneBy}的“${title}”待复核：按更正后的内容，${finding}`, tone: 'warning' },
    ),
  ]),
);
