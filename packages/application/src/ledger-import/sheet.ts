/** A sheet of an uploaded file: every cell as text, without the blanks around it. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file as it was read. */
export interface RawFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly sheets: readonly RawSheet[];
}

/** The most rows that one import looks at. */
export const mostRows = 20_000;
