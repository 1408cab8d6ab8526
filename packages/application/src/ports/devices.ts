/** Devices from which people have signed in, by the hash of their secret. */
export interface DeviceStore {
  /** Whether somebody with this login has signed in from it. */
  isKnownDevice(tokenHash: string, login: string): Promise<boolean>;
  /** Whether anybody has. */
  isOurDevice(tokenHash: string): Promise<boolean>;
  noteDevice(tokenHash: string, personId: string, now: Date): Promise<void>;
  /** No device of a person is known any more, but for one. */
  forgetDevices(personId: string, exceptHash?: string): Promise<void>;
  /** Removes what was not seen since then. Answers how many. */
  sweepDevices(until: Date): Promise<number>;
}
