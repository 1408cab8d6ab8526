import { availability, blocks, type Finding, type PlainDate } from '@zhengxiang/core';
import { actionIds, actions, isActionId, type LawPack } from '@zhengxiang/procedure';
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

const remedyOf = ({ verdict }: Finding): string | undefined =>
  verdict.kind === 'unmet' ? verdict.remedy?.action : undefined;

/**
 * A task is stopped, and the way out that its refusal names can be gone: its act is open to somebody, or is stopped itself by
 * what another such act removes (what is to be changed has to be sent back first).
 */
export const wayOutIsOpen = (world: World, pack: LawPack, id: string, today: PlainDate): boolean => {
  const standpoints = world.standpoints(id, today);
  const [anybody] = standpoints;
  if (anybody === undefined) return false;
  const onCase = (action: (typeof actionIds)[number]) =>
    availability(pack, action, { ...anybody.context, capacities: [] });
  const leadsOn = (action: string | undefined, further: number): boolean => {
    if (action === undefined || further === 0 || !isActionId(action)) return false;
    if (standpoints.some(({ context }) => availability(pack, action, context).state === 'open')) return true;
    const standing = onCase(action).findings.filter(blocks);
    return standing.length > 0 && standing.every((finding) => leadsOn(remedyOf(finding), further - 1));
  };
  return actionIds
    .filter((action) => actions[action].caseKind === 'project' && actions[action].urgency === 'task')
    .map(onCase)
    .filter(({ state }) => state === 'blocked')
    .some(({ findings }) => findings.filter(blocks).every((finding) => leadsOn(remedyOf(finding), 3)));
};
