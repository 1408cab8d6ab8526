import type {
  Candidates,
  Fields,
  Finding,
  Law,
  Pack,
  PlainDate,
  PowerHolder,
  RequiredDocument,
  RuleContext,
} from '@zhengxiang/core';
import type { ActionId } from '../acts/index.ts';
import type { Organ } from './organs.ts';
import type { ProjectFacts } from '../facts/index.ts';
import type { AnnexReturn } from '../paper/annex-return.ts';
import type { AnnexLayout } from '../paper/annex-source.ts';
import type { ProjectProcedure } from '../project-procedure.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody who opens a case, and what they are for it. */
export interface Reader {
  readonly personId: string;
  readonly capacities: readonly Organ[];
}

export type Track = 'full' | 'filing';

export interface AnnexForm {
  readonly id: string;
  readonly title: string;
  /** Cells that belong to the annex alone; what the case knows already is bound in the annex's layout. */
  readonly fields: Fields;
  /** The form on paper: filled from a project, from a draft, or blank. */
  readonly layout: AnnexLayout;
  /** How copies that were filled in outside come back; absent for forms that are not filled in that way. */
  readonly returns?: AnnexReturn;
}

/** What the acts can be about now, for acts that pick something of the case. */
export type CandidatesOfActs = Readonly<Partial<Record<ActionId, Candidates>>>;

/** A regulation of a county's projects as code: immutable and dated. */
export interface LawPack extends Pack {
  /** The acts that there are under it, those of its own among them, and how facts follow from them. */
  readonly procedure: ProjectProcedure;
  readonly annexForms: Readonly<Record<string, AnnexForm>>;
  /** Article 2: which track an amount means. Undefined while no amount is known. */
  readonly trackOf: (facts: ProjectFacts, law: Law) => Track | undefined;
  /** Articles 3, 6, 10, 22: the organs that may see a project as it stands. */
  readonly visibleTo: (facts: ProjectFacts) => readonly Organ[];
  /**
   * The people whose judgements in the round under way are not shown to this reader yet: experts judge for themselves, and
   * the unit reads the opinion, not the single voices before it.
   */
  readonly withheldJudgements: (facts: ProjectFacts, reader: Reader) => readonly string[];
  /** What the acts can be about now, for acts that pick something of the case. */
  readonly candidates?: CandidatesOfActs | undefined;
  /** Article 4: what stands against keeping half-written answers at all; undefined where they may be kept. */
  readonly notKept?: ((action: string, answers: unknown) => Finding | undefined) | undefined;
  /**
   * Article 10(1): whether a line of a yearly list can be named by a project of this owner, by the rule that judges its
   * submission. Absent where every line can.
   */
  readonly offersAnnualLine?:
    | ((
        line: NonNullable<Surroundings['annualLine']>,
        of: { readonly ownerId: string; readonly submittedOn?: PlainDate | undefined; readonly today: PlainDate },
      ) => boolean)
    | undefined;
  /** Article 10(1): who sees the yearly lists beside their owners. */
  readonly listsVisibleTo: readonly Organ[];
  /** Article 3(1): the desks that take ledgers from before the regulation into the project list. */
  readonly oldLedgersTakenInBy: readonly PowerHolder[];
  /** What the next stage asks for, present or missing ("还差什么"). */
  readonly requiredDocuments: (context: RuleContext) => readonly RequiredDocument[];
}
