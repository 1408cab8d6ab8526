import type { WorkCalendar } from '@zhengxiang/core';
import type { HintSettings } from '@zhengxiang/procedure';

/** The bureau's settings as acts and readings need them. */
export interface SettingStore {
  /** Working days of the bureau's internal targets by act; settings, never law. */
  targets(): Promise<ReadonlyMap<string, number>>;
  calendar(): Promise<WorkCalendar>;
  /** How the bureau has set the hints of the trade; what it has not set stands as delivered. */
  hints(): Promise<HintSettings>;
}
