import { availability, blocks, type PlainDate } from '@zhengxiang/core';
import { actionIds, actions, type LawPack } from '@zhengxiang/procedure';
import type { World } from './world.ts';

/** Nothing but rules that an exception can be asked from stands before a task: whoever asks takes the project further. */
export const exceptionHelps = (world: World, pack: LawPack, id: string, today: PlainDate): boolean => {
  const [anybody] = world.standpoints(id, today);
  if (anybody === undefined) return false;
  const { context } = anybody;
  if (availability(pack, 'waiver.request', context).state === 'blocked') return false;
  return actionIds
    .filter((action) => actions[action].caseKind === 'project' && actions[action].urgency === 'task')
    .map((action) => availability(pack, action, { ...context, capacities: [] }))
    .some(
      ({ state, findings }) =>
        state === 'blocked' &&
        findings.filter(blocks).every(({ verdict }) => verdict.kind === 'unmet' && verdict.waivableBy !== undefined),
    );
};
