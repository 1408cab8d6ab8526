import type { PlainDate } from '@zhengxiang/core';
import type { NeighbourProject, Stage, Surroundings } from '@zhengxiang/procedure';
import type { PickOption } from '../contract/index.ts';

/** Another project as the storage knows it, with the name of its owner. */
export interface StoredNeighbour extends NeighbourProject {
  readonly ownerName: string;
}

/** Another project of the same unit, and what its life so far says of the unit. */
export interface UnitNeighbour extends StoredNeighbour {
  readonly stage: Stage;
  readonly evaluations: readonly { readonly rating: string; readonly on: PlainDate }[];
  readonly openViolations: number;
  readonly waiversUsed: number;
}

/** Reported projects with at least this part of the name's pairs of characters, at most so many, best first. */
export interface LikeNames {
  readonly except: string;
  readonly name: string;
  /** 0 to 1. */
  readonly atLeast: number;
  readonly most: number;
}

/** What lies around a case: for the law that judges it and for what its forms can name. Facts only; what counts the law says. */
export interface NeighbourStore {
  /**
   * Every project but this one that belongs to one of these units or did before, reported or not, the earliest reported first. None
   * is left out.
   */
  unitNeighbours(ownerIds: readonly string[], except: string): Promise<readonly UnitNeighbour[]>;
  /** Reported projects alike in name; none for a name of fewer than two pairs of characters. */
  likeNames(ask: LikeNames): Promise<readonly StoredNeighbour[]>;
  /** The projects among these ids, in their order. */
  neighbours(ids: readonly string[]): Promise<readonly (StoredNeighbour & { readonly viewers: readonly string[] })[]>;
  /** A line of a yearly list, by `<case>/<line>`. */
  annualLine(place: string): Promise<Surroundings['annualLine']>;
  pickProjects(
    viewers: readonly string[],
    search: string | undefined,
    except: string | undefined,
  ): Promise<readonly PickOption[]>;
  /** Every line of the lists of a unit that lie with the bureau, the newest list first, as a pick and as the law looks at it. */
  pickAnnualLines(
    ownerId: string,
  ): Promise<readonly { readonly option: PickOption; readonly line: NonNullable<Surroundings['annualLine']> }[]>;
}
