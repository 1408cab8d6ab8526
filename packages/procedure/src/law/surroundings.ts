import type { CalendarYear, Fen, NamedParty, PlainDate, ReadingDecision, TrialExtension } from '@zhengxiang/core';
import type { Stage } from '../project/stage.ts';

/** What a project's life leaves for the rules of other projects of the same unit. */
export interface ProjectMarks {
  /** Suspicions of splitting that name other projects; without `split` while nobody has decided. */
  readonly flags: readonly { readonly projects: readonly string[]; readonly split?: boolean | undefined }[];
  /** 通报, whatever was resolved since. */
  readonly criticised: readonly PlainDate[];
  /** The newest result of performance, or what the criticism makes of it. */
  readonly performance?: string | undefined;
  /** The line of a yearly list that it was reported with, as long as it goes on or was approved. */
  readonly annualLine?: string | undefined;
  /** Units that it belonged to before, or the names under which it did. */
  readonly formerOwners?:
    readonly { readonly id: string; readonly name: string; readonly until: PlainDate }[] | undefined;
}

/** An organisation that was renamed, merged, split or closed, as rules compare it. */
export interface OrganisationKin {
  readonly id: string;
  /** By every name and code that it ever had. */
  readonly own: readonly NamedParty[];
  /** Those that it came from and those that came of it, by theirs: the same party (更名、合并、分立、撤销). */
  readonly kin: readonly NamedParty[];
}

/** Another project as a rule may look at it: enough for splitting, similarity, article 8 and article 25. */
export interface NeighbourProject {
  readonly caseId: string;
  readonly name: string;
  readonly number?: string | undefined;
  readonly ownerId: string;
  readonly mainKind: string;
  readonly content: string;
  readonly budgetAmount: Fen;
  /** The first day it was sent to the bureau (submitted or filed), if it was. */
  readonly reportedOn?: PlainDate | undefined;
  /** 立项 approved. */
  readonly approved: boolean;
  /** A budget line for security assessment (article 8) is part of it. */
  readonly hasMlpsLine: boolean;
  /** What its life says of itself and of others; absent where nothing of it is known. */
  readonly marks?: ProjectMarks | undefined;
}

/** Another project of the same unit: rules may ask how far it has come. */
export interface SiblingProject extends NeighbourProject {
  /** Where it stands now. */
  readonly stage?: Stage | undefined;
  /** Violations of it that nobody has resolved yet. */
  readonly openViolations?: number | undefined;
}

/** An employer of an expert with its days; without a first or a last one it is not known, or goes on. */
export interface ExpertEmployment {
  readonly personId: string;
  readonly employer: NamedParty;
  readonly from?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
}

/** What lies outside the case but matters to its rules. Read by the application before the pure core is asked. */
export interface Surroundings {
  /** Same owner, at most one year apart. */
  readonly siblings: readonly SiblingProject[];
  /** Similar in name or content, whoever owns it; best first. */
  readonly similar: readonly NeighbourProject[];
  /** Projects that the case itself names (mlpsCoveredBy, mergedInto). */
  readonly named: readonly NeighbourProject[];
  /**
   * The ids that were looked for to find `named`: an id among them that is not in `named` does not exist. The browser, which
   * previews what somebody just picked, has not looked for it and leaves the answer to the server.
   */
  readonly lookedUp?: readonly string[] | undefined;
  /** The line of the annual list that the application names: adopted, and of which year. */
  readonly annualLine?:
    | {
        readonly year: number;
        readonly adopted: boolean;
        readonly name: string;
        readonly ownerId: string;
        /** The day on which its list was reported; absent while it is with the unit, or where it is not known. */
        readonly reportedOn?: PlainDate | undefined;
        /** Other projects that were reported with the same line. */
        readonly usedBy?: readonly string[] | undefined;
      }
    | undefined;
  /** What the same unit's earlier projects say of it (article 25). */
  readonly unitRecord: {
    readonly evaluations: readonly { readonly project: string; readonly rating: string; readonly on: PlainDate }[];
    readonly openViolations: number;
    readonly waiversUsed: number;
    /** 通报 of earlier projects; what was resolved since does not take it away. */
    readonly criticisms?: readonly { readonly project: string; readonly on: PlainDate }[] | undefined;
    /** Earlier projects whose performance was 不合格. */
    readonly unqualified?: readonly string[] | undefined;
  };
  /** The organisations that were renamed, merged, split or closed; none where absent. */
  readonly kin?: readonly OrganisationKin[] | undefined;
  /** Where experts work and have worked, as far as the register knows; the law says which of it counts on a day. */
  readonly employments?: readonly ExpertEmployment[] | undefined;
  /** The published working days; a year that is not among them is counted by weekends alone. */
  readonly calendarYears?: readonly CalendarYear[] | undefined;
  /** Documents on record that keep a trial regulation in force beyond its end (article 31); none where absent. */
  readonly trialExtensions?: readonly TrialExtension[] | undefined;
  /** What the bureau has said of the readings by the day (article 30); a reading that is not named has been left open. */
  readonly readings?: readonly ReadingDecision[] | undefined;
}

export const noSurroundings: Surroundings = {
  siblings: [],
  similar: [],
  named: [],
  unitRecord: { evaluations: [], openViolations: 0, waiversUsed: 0 },
};
