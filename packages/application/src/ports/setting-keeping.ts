import type { SettingChangeView } from '../contract/index.ts';
import type { NotedChange } from './administration.ts';

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
