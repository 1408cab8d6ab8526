import type { Fields } from '../forms/field-types.ts';
import type { AnnexLayout } from '../paper/annex-source.ts';
import type { AnnexReturn } from '../paper/annex-return.ts';
import type { ActionId } from '../project/actions/index.ts';
import type { ProjectFacts } from '../project/facts/index.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { provisionsOf, type Article, type CitedProvision } from './article.ts';
import type { Finding } from './availability.ts';
import type { CandidatesOfActs } from './candidates.ts';
import type { Cite } from './cite.ts';
import type { Organ, PowerHolder } from './organs.ts';
import type { RuleContext } from './provision.ts';
import type { Surroundings } from './surroundings.ts';

/** A doubtful reading of the text, decided by somebody, confirmable by the bureau (article 30). */
export interface Interpretation {
  readonly id: string;
  readonly cite: Cite;
  readonly quote: string;
  readonly question: string;
  readonly reading: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly confirmed: boolean;
}

/** A figure of the text. */
export interface Parameter {
  readonly name: string;
  readonly label: string;
  readonly cite: Cite;
  /** 分 for money, else the number itself. */
  readonly value: number;
  readonly unit: 'fen' | 'years' | 'count';
}

/** One unit of the official text with its place. */
export interface TextUnit {
  readonly id: string;
  readonly kind: 'chapter' | 'article' | 'paragraph' | 'item' | 'subitem' | 'annex' | 'section' | 'note' | 'line';
  /** As printed: 第十条, （二）, 1.; empty where the paper prints none. */
  readonly number: string;
  readonly title?: string;
  readonly text: string;
  readonly parent: string | null;
}

/** A document that kind and amount demand at a stage. */
export interface RequiredDocument {
  readonly role: string;
  readonly label: string;
  readonly cite: Cite;
  readonly present: boolean;
  /** The act that brings it. */
  readonly action: ActionId;
  /** In-principle documents may be waived. */
  readonly inPrinciple?: boolean;
}

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

/** A regulation as code: immutable and dated. */
export interface LawPack {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly county: {
    readonly name: string;
    readonly code: string;
    /** 机关代字 of the organs that issue numbered letters: 东政数〔2024〕12号. */
    readonly letterSeries?: Readonly<Partial<Record<Organ, string>>>;
  };
  /** `to`: the last day of the trial period, unless an extension is on record (article 31). */
  readonly inForce: { readonly from: PlainDate; readonly to: PlainDate };
  readonly text: readonly TextUnit[];
  readonly articles: readonly Article[];
  readonly parameters: readonly Parameter[];
  readonly interpretations: readonly Interpretation[];
  readonly annexForms: Readonly<Record<string, AnnexForm>>;
  /** Article 2: which track an amount means. Undefined while no amount is known. */
  readonly trackOf: (facts: ProjectFacts) => Track | undefined;
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
  /** The rules that the text opens with 原则上: the only ones that an exception can be asked for. */
  readonly inPrinciple: readonly string[];
  /** Article 3(1): the desks that take ledgers from before the regulation into the project list. */
  readonly oldLedgersTakenInBy: readonly PowerHolder[];
  /** What the next stage asks for, present or missing ("还差什么"). */
  readonly requiredDocuments: (context: RuleContext) => readonly RequiredDocument[];
}

const cache = new WeakMap<LawPack, readonly CitedProvision[]>();

/** Every provision of a pack, in the order of the text. */
export const allProvisions = (pack: LawPack): readonly CitedProvision[] => {
  const known = cache.get(pack);
  if (known) return known;
  const made = pack.articles.flatMap(provisionsOf);
  cache.set(pack, made);
  return made;
};
