import { powersFor, type Actor, type LawPack, type Post } from '@zhengxiang/core';

/** The desk that keeps the system. */
const keepers: ReadonlySet<Post> = new Set(['administrator']);

export const isKeeper = (actor: Actor): boolean => keepers.has(actor.post);

/**
 * Who keeps calendar and internal targets: the desk that keeps the system, and whoever interprets the regulation (article 30).
 * The targets are the bureau's own order; the regulation itself names no days.
 */
export const mayRunOffice = (pack: LawPack, actor: Actor): boolean =>
  isKeeper(actor) ||
  powersFor(pack, 'interpretation.confirmReading').holders.some(
    ({ organ, posts }) => organ === actor.organisationRole && (posts?.includes(actor.post) ?? true),
  );
