import { actionIds, actions, type ProjectActionId } from '@zhengxiang/procedure';

const projectActs = actionIds.filter((id): id is ProjectActionId => actions[id].caseKind === 'project');

/** Acts on the application itself, which both tracks share. */
const sharedActs: readonly ProjectActionId[] = [
  'initiation.prepare',
  'initiation.endorse',
  'initiation.refuseEndorsement',
  'initiation.endorseByDepartment',
  'initiation.refuseByDepartment',
  'initiation.abandon',
  'waiver.request',
  'waiver.grant',
  'waiver.refuse',
  // Article 14 lets a unit ask 根据需要, whatever its project.
  'infrastructure.request',
  'infrastructure.allocate',
  'infrastructure.decline',
];

/** Article 2(1): the acts of the four steps, which a project below the entry threshold does not go through. */
export const fullTrackActs: readonly ProjectActionId[] = projectActs.filter(
  (id) => actions[id].stage !== 'filing' && actions[id].stage !== 'oversight' && !sharedActs.includes(id),
);

/** Money that is owed for work that was done, after the end of the project as well. */
export const actsOfSettlement = ['payment.plan', 'payment.make'] as const satisfies readonly ProjectActionId[];

/** Everything but chapter 6 and the settlement: oversight goes on after a case is closed. */
export const actsOfOpenCases: readonly ProjectActionId[] = projectActs.filter(
  (id) => actions[id].stage !== 'oversight' && !actsOfSettlement.some((one) => one === id),
);
