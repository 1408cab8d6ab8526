import type { WorkCalendar } from '@zhengxiang/core';

/** The bureau's settings as acts and readings need them. */
export interface SettingStore {
  /** Working days of the bureau's internal targets by act; settings, never law. */
  targets(): Promise<ReadonlyMap<string, number>>;
  calendar(): Promise<WorkCalendar>;
}
