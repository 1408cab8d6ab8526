import type { PlainDate } from '../values/plain-date.ts';
import { provisionsOf, type Article, type CitedProvision } from './article.ts';
import type { Cite } from './cite.ts';
import type { Law } from './law.ts';
import type { Procedure } from './procedure.ts';
import type { ActionId, Organ } from './vocabulary.ts';
import { provisionInWords } from './worded.ts';

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

/**
 * How the text is read, from a day on. What was decided before stays decided; cases that go on are judged by the newest revision from
 * its day, and each receipt names the one it was decided by. The regulation itself is the same: its own versions are packs.
 */
export interface Revision {
  readonly number: number;
  readonly from: PlainDate;
  /** What reads otherwise than before, a sentence each. */
  readonly changes: readonly { readonly cite: Cite; readonly says: string }[];
}

/** A regulation as code, as far as the machine of the law reads it: immutable and dated. */
export interface Pack extends Law {
  readonly title: string;
  readonly documentNumber: string;
  /** The acts that cases under this law can take, and how facts follow from them. */
  readonly procedure: Procedure;
  readonly county: {
    readonly name: string;
    readonly code: string;
    /** 机关代字 of the organs that issue numbered letters: 东政数〔2024〕12号. */
    readonly letterSeries?: Readonly<Partial<Record<Organ, string>>>;
  };
  /** Issued on trial (试行). */
  readonly onTrial?: boolean | undefined;
  /** The pack whose place it takes: that one ends the day before, whatever its own text said. */
  readonly replaces?: string | undefined;
  readonly text: readonly TextUnit[];
  readonly articles: readonly Article[];
  readonly interpretations: readonly Interpretation[];
  /** The oldest first; none where nothing has been read otherwise yet. */
  readonly revisions?: readonly Revision[] | undefined;
  /** The rules that the text opens with 原则上: the only ones that an exception can be asked for. */
  readonly inPrinciple: readonly string[];
}

const cache = new WeakMap<Pack, readonly CitedProvision[]>();

/** Every provision of a pack, in the order of the text and in its words. */
export const allProvisions = (pack: Pack): readonly CitedProvision[] => {
  const known = cache.get(pack);
  if (known) return known;
  const made = pack.articles.flatMap(provisionsOf).map((one) => provisionInWords(pack, one));
  cache.set(pack, made);
  return made;
};
