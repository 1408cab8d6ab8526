import type { PlainDate } from '@zhengxiang/core';
import type { Moment } from '../case/moment.ts';
import { titleOfAct } from '@zhengxiang/procedure';
import { together, type Together } from '../laws.ts';
import type { Laws, NewNotice, NoticeStore, SettingStore, StoredTodo, UnitOfWork } from '../ports/index.ts';
import { stepClock, type StepClock } from '../time/step-clock.ts';
import { holdersOf, oncePerson, titleFor } from './holders.ts';
import { actLink } from './links.ts';

/**
 * Reminds the holders of steps that come near the bureau's internal target or are past it: once when it is near, once when it
 * is past, however often this runs. Answers how many reminders were new.
 */
export const tellDue = (
  ports: UnitOfWork<SettingStore & NoticeStore> & Laws,
  { now, today }: Moment,
): Promise<number> =>
  ports.transaction(async (store) => {
    const [targets, calendar] = [await store.targets(), await store.calendar()];
    const notices: NewNotice[] = [];
    for (const todo of await store.openTodos([...targets.keys()])) {
      const { since, spans, action } = todo;
      const clock = stepClock({ since, spans, today, target: targets.get(action), calendar });
      if (clock.state === 'soon' || clock.state === 'late')
        notices.push(...(await reminders(store, together(ports.packs), todo, clock, today)));
    }
    return store.addNotices(notices, now);
  });

const reminders = async (
  store: NoticeStore,
  laws: Together,
  todo: StoredTodo,
  clock: StepClock,
  today: PlainDate,
): Promise<NewNotice[]> => {
  const { caseId, caseKind, action, since } = todo;
  const holders = oncePerson(await holdersOf(store, todo, today));
  const sure = clock.provisional ? '（暂定）' : '';
  const words =
    clock.state === 'late'
      ? `已超过内部时限：${titleOfAct(laws, action)}，已用 ${clock.used} 个工作日，时限 ${String(clock.target)} 个`
      : `快到内部时限：${titleOfAct(laws, action)}，${String(clock.dueOn)} 到期${sure}`;
  return holders.map((actor) => ({
    personId: actor.personId,
    // The target itself may be changed: the reminder is about this wait of this step.
    key: `due:${caseId}:${action}:${since}:${clock.state}`,
    kind: 'due',
    title: titleFor(actor, words),
    about: todo.title,
    link: actLink(caseKind, caseId, action),
    caseId,
    cite: null,
  }));
};
