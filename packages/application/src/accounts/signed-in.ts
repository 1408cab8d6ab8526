import type { Actor } from '@zhengxiang/core';

/** The person behind a request, and the desk that acts. */
export interface SignedIn {
  readonly token: string;
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
  /** The password has to be changed for its age. */
  readonly passwordTooOld?: boolean;
}
