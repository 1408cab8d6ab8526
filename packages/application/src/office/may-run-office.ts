import { administers } from '../contract/index.ts';
import { powersFor, type Actor } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';

/**
 * Who keeps calendar and internal targets: the administrator of the county, and whoever interprets the regulation (article 30).
 * The targets are the bureau's own order; the regulation itself names no days.
 */
export const mayRunOffice = (pack: LawPack, actor: Actor): boolean =>
  administers(actor) === 'county' ||
  powersFor(pack, 'interpretation.confirmReading').holders.some(
    ({ organ, posts }) => organ === actor.organisationRole && (posts?.includes(actor.post) ?? true),
  );
