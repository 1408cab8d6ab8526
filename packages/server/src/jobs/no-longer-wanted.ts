import type { StopSignal } from '@zhengxiang/application';

/** The signal that adapters of Node ask for: what comes from the job runner is one. @throws TypeError for anything else */
export const abortSignalOf = (signal: StopSignal): AbortSignal => {
  if (signal instanceof AbortSignal) return signal;
  throw new TypeError('a job was started without an AbortSignal');
};
