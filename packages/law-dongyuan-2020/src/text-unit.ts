/** One unit of the official text: what an id such as `art10.p1.i3` or `annex5.s1.i1` names. */
export interface TextUnit {
  readonly id: string;
  /** 章, 条, 款, 项, 目 of the regulation; annex, section (一、), note and single line of the annexes. */
  readonly kind: 'chapter' | 'article' | 'paragraph' | 'item' | 'subitem' | 'annex' | 'section' | 'note' | 'line';
  /** The number as printed before the unit (第十条, （二）, 1.); empty where the paper prints none. */
  readonly number: string;
  /** The heading of a chapter, annex or section, and the words that open an item as its name. */
  readonly title?: string;
  /** The unit's own words without its number; empty for chapters, articles, annexes and sections. */
  readonly text: string;
  /** The unit that contains this one; null at the top. */
  readonly parent: string | null;
}
