/** Failures in a row under one name at one place, the last of them when. */
export interface Failures {
  readonly failures: number;
  readonly lastAt: Date;
}

/** Wrong passwords, counted by name (as a hash) and place (`address:…` or `device:…`). */
export interface FailureStore {
  /** Other tries from the same place wait until the transaction ends. */
  holdPlace(place: string): Promise<void>;
  findFailures(nameHash: string, place: string): Promise<Failures | undefined>;
  putFailures(nameHash: string, place: string, failures: Failures): Promise<void>;
  /** Under all names at one place since then, the oldest first. */
  failuresAt(place: string, since: Date): Promise<readonly Failures[]>;
  /** Under one name since then: from how many addresses, how many. */
  failuresUnder(nameHash: string, since: Date): Promise<{ readonly places: number; readonly failures: number }>;
  /** At one place, or everywhere. */
  forgetFailures(nameHash: string, place?: string): Promise<void>;
  sweepFailures(until: Date): Promise<number>;
}
