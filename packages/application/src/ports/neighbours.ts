import type { NeighbourProject, PlainDate, Surroundings } from '@zhengxiang/core';
import type { PickOption } from '../contract/index.ts';

export interface SurroundingsQuery {
  readonly caseId: string;
  readonly ownerId: string;
  readonly name: string;
  readonly content: string;
  readonly on: PlainDate;
  readonly named: readonly string[];
  readonly annualLine: string | undefined;
}

/** What lies around a case: for the law that judges it and for what its forms can name. */
export interface NeighbourStore {
  /** Without the trial extensions: those are in the ledger. */
  surroundings(ask: SurroundingsQuery): Promise<Surroundings>;
  neighbours(
    ids: readonly string[],
  ): Promise<readonly (NeighbourProject & { readonly ownerName: string; readonly viewers: readonly string[] })[]>;
  pickProjects(
    viewers: readonly string[],
    search: string | undefined,
    except: string | undefined,
  ): Promise<readonly PickOption[]>;
  /** Every line of the adopted lists of a unit, the newest list first, as a pick and as the law looks at it. */
  pickAnnualLines(
    ownerId: string,
  ): Promise<readonly { readonly option: PickOption; readonly line: NonNullable<Surroundings['annualLine']> }[]>;
}
