import type { Actor } from '@zhengxiang/core';
import type { SettingChangeView } from '../contract/index.ts';

/** Who changed what of the bureau's settings and registers, and why. */
export interface NotedChange {
  readonly setting: string;
  readonly actor: Actor;
  readonly reason: string;
  /** In words. */
  readonly what: readonly string[];
  readonly now: Date;
  /** Whose people or entry it concerns; left out for the county's own settings. */
  readonly organisationIds?: readonly string[];
}

/** The bureau's settings as they are kept, with who changed what and why. */
export interface SettingKeeping {
  /** The stored value, undefined where nobody has set it. `for-change` keeps others from changing it until the transaction ends. */
  readSetting(key: string, purpose?: 'for-change'): Promise<unknown>;
  /** Stores a setting and who changed it why, together. */
  changeSetting(change: NotedChange & { readonly value: unknown }): Promise<void>;
  noteChange(change: NotedChange): Promise<void>;
  /** The newest changes of one setting. */
  changesOf(key: string): Promise<readonly SettingChangeView[]>;
  /** The newest changes of everything, or of what concerns one organisation. */
  recentChanges(organisationId?: string): Promise<readonly SettingChangeView[]>;
}
