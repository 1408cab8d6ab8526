/** One Chinese concept of the regulation and the English word that stands for it in code. */
export interface GlossaryTerm {
  readonly zh: string;
  /** Camel case for amounts, acts and papers, kebab case for organs and kinds that are stored as data. */
  readonly identifier: string;
  readonly section: GlossarySection;
  /** Other words that the regulation or its forms print for the same thing. */
  readonly printed?: readonly string[];
  /** Further identifiers of the same concept: the verb beside the noun, a field derived from it. */
  readonly forms?: readonly string[];
  /** Words that suggest themselves and mislead; no identifier may contain them. */
  readonly never?: readonly string[];
  readonly note?: string;
}

export type GlossarySection =
  'reviewing' | 'supervising' | 'recording' | 'parties' | 'amounts' | 'initiation' | 'delivery' | 'data' | 'law';

type Details = Omit<GlossaryTerm, 'zh' | 'identifier' | 'section'>;

/** Short hand for the rows of one section. */
export const termsOf =
  (section: GlossarySection) =>
  (zh: string, identifier: string, details: Details = {}): GlossaryTerm => ({ zh, identifier, section, ...details });
