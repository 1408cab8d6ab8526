/** What a system check says of an annex: never law, shown beside the cell. */
export interface AnnexIssue {
  /** The cell within the annex (or within the change, for annex 4): `fundingByYear`, `lines.2.amountAfter`. */
  readonly path: string;
  readonly message: string;
}

/** The issue at a path, when the condition does not hold. */
export const unless = (holds: boolean, path: string, message: string): readonly AnnexIssue[] =>
  holds ? [] : [{ path, message }];
