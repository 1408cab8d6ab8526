import {
  actions,
  addDays,
  availability,
  contractTotal,
  fen,
  plainDate,
  type Availability,
  type LawPack,
  type PlainDate,
  type ProjectActionId,
  type ProjectFacts,
} from '@zhengxiang/core';
import { adoptedLine } from './adopted-list.ts';
import { application } from './application.ts';
import { actorOf, firms } from './county.ts';
import { uuidOf } from './ids.ts';
import { typicalInputs } from './typical-inputs.ts';
import { World, type Outcome } from './world.ts';

export const projectActions = (Object.keys(actions) as (keyof typeof actions)[]).filter(
  (action): action is ProjectActionId => actions[action].caseKind === 'project',
);

/** Inputs that try to cheat: each is refused by some article, whenever it is tried. */
const temptations: Partial<Record<ProjectActionId, (facts: ProjectFacts) => object>> = {
  'contract.sign': (facts) => ({ price: fen((facts.approval?.amount ?? 0) + 1) }),
  'procurement.award': () => ({ winner: firms.design }),
  'procurement.recordBids': (facts) => ({
    bids: [{ id: 'T9', firm: firms.design, price: facts.procurement.packages[0]?.budget ?? 1 }],
  }),
  'payment.make': (facts) => {
    const balance = facts.plannedPayments.find((payment) => payment.balance);
    return balance ? { planned: balance.id, amount: balance.amount } : {};
  },
  'acceptance.issueReport': () => ({ conclusion: 'accepted' }),
  'review.convene': () => ({ mode: 'experts' }),
};

/** What must never be so, whatever was tried (articles 10, 11, 17, 24). */
export const forbiddenFacts = (facts: ProjectFacts): readonly string[] => {
  const found: string[] = [];
  const designer = facts.versions.at(-1)?.data.designFirm?.firm.uscc;
  if (facts.contracts.length > 0 && contractTotal(facts) > (facts.approval?.amount ?? 0))
    found.push('contracts above the approved amount');
  if (facts.acceptance.inUseOn !== undefined && facts.acceptance.report?.conclusion !== 'accepted')
    found.push('in use without acceptance');
  const balances = new Set(facts.plannedPayments.filter((payment) => payment.balance).map((payment) => payment.id));
  if (
    facts.payments.some((payment) => balances.has(payment.planned)) &&
    facts.acceptance.report?.conclusion !== 'accepted'
  )
    found.push('balance paid without acceptance');
  if (facts.contracts.some((contract) => contract.party.uscc === designer))
    found.push('the design firm holds a contract');
  const approvedChanges = facts.changes.filter((change) => change.state === 'approved').length;
  const waived = facts.waivers.filter(
    (waiver) => waiver.decision?.granted === true && waiver.provision.startsWith('art17.'),
  ).length;
  if (approvedChanges > 1 + waived) found.push('two approved changes without a waiver');
  const bureau = facts.origin.owner.organ !== undefined;
  if (bureau && facts.review.rounds.some((round) => round.mode === 'experts'))
    found.push('the bureau reviews its own project');
  return found;
};

export interface WalkReport {
  readonly facts: ProjectFacts;
  readonly accepted: number;
  readonly refused: number;
  readonly problems: readonly string[];
}

interface Open {
  readonly login: string;
  readonly availability: Availability;
}

/** Everything that somebody in the county may do now. */
export const openActs = (world: World, pack: LawPack, id: string, today: PlainDate): readonly Open[] => {
  const standpoints = world.standpoints(id, today);
  return projectActions.flatMap((action) => {
    for (const { login, context } of standpoints) {
      const answer = availability(pack, action, context);
      if (answer.state === 'open') return [{ login, availability: answer }];
    }
    return [];
  });
};

/** A random life: `dice` decides which open act is tried, and whether with an honest or a tempting input. */
export const walk = (
  pack: LawPack,
  dice: readonly number[],
  options: { readonly wan: string; readonly owner: string },
): WalkReport => {
  const world = new World(pack);
  const id = uuidOf(`walk:${options.owner}:${options.wan}`);
  world.open(id, 'project', options.owner);
  const sketch = { name: '随机项目', wan: options.wan, kind: 'software-development', content: '随机行走。' } as const;
  const annualLine = adoptedLine(world, options.owner, sketch, plainDate('2021-02-01'));
  const problems: string[] = [];
  let today = plainDate('2021-02-01');
  let accepted = 0;
  let refused = 0;
  for (const roll of dice) {
    const facts = world.projectOf(id);
    const open = openActs(world, pack, id, today).filter((one) => !avoided.has(one.availability.action));
    const tasks = open.filter((one) => actions[one.availability.action].urgency === 'task');
    if (open.length === 0) {
      if (!facts.closed) problems.push(`nobody can do anything at ${String(facts.seq)}`);
      break;
    }
    // Mostly go forward, now and then aside.
    const pool = tasks.length > 0 && roll % 5 !== 0 ? tasks : open;
    const chosen = pool[Math.floor(roll / 7) % pool.length];
    if (!chosen) break;
    const outcome = attempt(world, id, chosen, today, { wan: options.wan, annualLine }, roll % 11 === 0);
    if (outcome?.kind === 'accepted') accepted += 1;
    if (outcome?.kind === 'refused') {
      refused += 1;
      if (outcome.decision.findings.length === 0)
        problems.push(`a refusal without a citation: ${chosen.availability.action}`);
    }
    problems.push(...forbiddenFacts(world.projectOf(id)));
    if (problems.length > 0) break;
    today = addDays(today, 1 + (roll % 3));
  }
  return { facts: world.projectOf(id), accepted, refused, problems };
};

/** Acts that end a life early are left to the lives; walks are to get far. */
const avoided = new Set<string>([
  'initiation.abandon',
  'intake.refuse',
  'cancellation.approve',
  'termination.file',
  'initiation.withdraw',
]);

const attempt = (
  world: World,
  id: string,
  chosen: Open,
  today: PlainDate,
  project: { readonly wan: string; readonly annualLine: string },
  tempted: boolean,
): Outcome | undefined => {
  const action = chosen.availability.action as ProjectActionId;
  const facts = world.projectOf(id);
  try {
    const honest =
      action === 'initiation.prepare'
        ? application({
            name: '随机项目',
            wan: project.wan,
            overrides: { annualLine: project.annualLine },
            kind: 'software-development',
            subKind: 'professional-software',
            content: '随机行走。',
            on: today,
          })
        : typicalInputs[action](facts, today);
    const input = { ...honest, ...(tempted ? temptations[action]?.(facts) : {}) };
    return world.perform(id, action, actorOf(chosen.login), today, input);
  } catch {
    // The typical input needs something that the case does not have yet.
    return undefined;
  }
};
