/** Where results of tasks lie. Each turn writes in a place of its own; what is kept is moved there whole. */
export interface ResultFiles {
  /** Where a turn writes a large result. */
  place(id: string, turn: number): string;
  write(place: string, bytes: Uint8Array): Promise<void>;
  /** Makes what a turn has written the result of the task. Answers its size in bytes. */
  keep(id: string, place: string): Promise<number>;
  /** Clears away what a turn has written. Nothing happens where there is nothing. */
  drop(place: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** The kept result; undefined where there is none. */
  find(id: string): Promise<{ readonly path: string; readonly size: number } | undefined>;
}
