import type { Contract, PlannedPayment, ProjectFacts } from '@zhengxiang/core';

interface Instalment {
  readonly planned: PlannedPayment;
  readonly contract: Contract;
}

/** The planned instalment that a payment names, with its contract. */
export const instalmentOf = ({ plannedPayments, contracts }: ProjectFacts, id: string): Instalment | undefined =>
  plannedPayments
    .filter((planned) => planned.id === id)
    .flatMap((planned) =>
      contracts.filter((of) => of.id === planned.contract).map((contract) => ({ planned, contract })),
    )
    .at(0);
