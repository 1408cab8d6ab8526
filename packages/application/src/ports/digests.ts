import type { PlainDate } from '@zhengxiang/core';

/** The daily digest of all chains. */
export interface DigestStore {
  /** Takes the heads of all chains into the digest of a day. `exists`: the day has its digest, what came since belongs to the next. */
  addDigest(day: PlainDate, now: Date): Promise<'appended' | 'exists'>;
}
