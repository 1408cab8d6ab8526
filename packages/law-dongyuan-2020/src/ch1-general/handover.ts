import { chineseDate, consequence, guard, sameOffice, unmet, met, requires } from '@zhengxiang/core';
import { handlerOf } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

/** 县直各单位…组织实施: who does it there is the unit's own matter; that it is known by name is what the record needs. */
export const handedOverByName = guard(['handover.register'], {
  says: '接手的是本单位在岗的人员，不是现在的经办人。',
  check: ({ facts }) =>
    requires(handlerOf(facts) !== undefined, () =>
      unmet(because('nothing-to-hand-over'), { remedy: { text: '先填报项目', action: 'initiation.prepare' } }),
    ),
  checkInput: ({ facts }, { to }) => {
    const { owner } = facts.origin;
    const names = facts.handledBy.filter(({ organisationId }) => organisationId === owner.id);
    const isColleague = [owner.name, ...names.map(({ organisationName }) => organisationName)].some((name) =>
      sameOffice(name, to.organisation),
    );
    if (!isColleague)
      return unmet(because('successor-elsewhere', { name: to.name, office: to.organisation }), {
        field: 'to',
        remedy: '选本单位的人员；还没有账号的，请系统管理员先新建',
      });
    return to.id === handlerOf(facts)?.id
      ? unmet(because('handler-already', { name: to.name }), { field: 'to', remedy: '选接手的人' })
      : met;
  },
});

export const handoversShown = consequence('交接过的项目，一直写明现在由谁经办、从谁接手。', ({ facts }) => {
  const last = facts.handovers.at(-1);
  if (last === undefined) return [];
  const from = last.from === undefined ? '' : `，原经办人${last.from.name}`;
  return [{ text: `${chineseDate(last.on)}起由${last.to.name}经办${from}（${last.reason}）`, tone: 'info' as const }];
});
