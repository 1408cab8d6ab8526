/** Says that work is not wanted any more: the server stops, its owner cancelled it, or another process has taken it over. */
export interface StopSignal {
  readonly aborted: boolean;
  /** @throws what it was stopped with */
  throwIfAborted(): void;
}
