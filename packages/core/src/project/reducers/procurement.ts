import { sumFen } from '../../values/fen.ts';
import type { EventTypeOf } from '../actions/index.ts';
import type { procurementActions } from '../actions/procurement.ts';
import type { Reducers } from '../events.ts';
import type { PackageState, ProjectFacts } from '../facts/index.ts';

type ProcurementEvent = EventTypeOf<keyof typeof procurementActions>;

const withPackage = (
  facts: ProjectFacts,
  id: string,
  change: (before: PackageState) => Partial<PackageState>,
): ProjectFacts => ({
  ...facts,
  procurement: {
    ...facts.procurement,
    packages: facts.procurement.packages.map((of) => (of.id === id ? { ...of, ...change(of) } : of)),
  },
});

/** Articles 11–13. Pure folds: whether an act was allowed has been decided before. */
export const procurementReducers = {
  // A package keeps its row id, and with it what has happened to it. A plan that changes after the demonstration has
  // changed what was demonstrated: draw and demonstration start anew (article 12). What was found stays on record.
  'procurement.planned': (facts, { body }) => {
    const { draw, demonstration, demonstrations, packages: before } = facts.procurement;
    const packages = body.packages.map(({ id, name, subject, method, budget, lines }) => ({
      ...(before.find((of) => of.id === id) ?? { failures: [] }),
      id,
      name,
      subject,
      method,
      budget,
      lines: lines ?? [],
    }));
    return {
      ...facts,
      procurement: {
        plannedOn: body.plannedOn,
        agency: body.agency,
        packages,
        budget: sumFen(packages.map((of) => of.budget)),
        draw: demonstration === undefined ? draw : undefined,
        demonstrations,
      },
    };
  },

  'procurement.experts-drawn': (facts, { body }) => ({ ...facts, procurement: { ...facts.procurement, draw: body } }),

  'procurement.demonstrated': (facts, { body }) => ({
    ...facts,
    procurement: {
      ...facts.procurement,
      demonstration: body,
      demonstrations: [...facts.procurement.demonstrations, body],
    },
  }),

  'procurement.tender-published': (facts, { body }) => withPackage(facts, body.package, () => ({ tender: body })),
  'procurement.bids-recorded': (facts, { body }) => withPackage(facts, body.package, () => ({ bids: body })),
  'procurement.awarded': (facts, { body }) => withPackage(facts, body.package, () => ({ award: body })),

  'procurement.failed': (facts, { body, happenedOn }) =>
    withPackage(facts, body.package, ({ failures }) => ({
      tender: undefined,
      bids: undefined,
      award: undefined,
      failures: [...failures, { on: happenedOn, reason: body.reason }],
    })),

  'contract.signed': (facts, { body }) => {
    const of = facts.procurement.packages.find(({ id }) => id === body.package);
    const contract = {
      id: `K${String(facts.contracts.length + 1)}`,
      package: body.package,
      subject: of?.subject ?? 'main',
      number: body.number,
      party: body.party,
      signedPrice: body.price,
      price: body.price,
      ...(body.balance === undefined ? {} : { agreedBalance: body.balance }),
      signedOn: body.signedOn,
      deliverBy: body.deliverBy,
      lines: body.lines ?? of?.lines ?? [],
      documents: body.documents,
    } as const;
    return { ...facts, contracts: [...facts.contracts, contract] };
  },
} satisfies Reducers<ProjectFacts, ProcurementEvent>;
