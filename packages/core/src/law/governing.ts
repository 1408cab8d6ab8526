import { addDays, type PlainDate } from '../values/plain-date.ts';
import type { Pack } from './pack.ts';

/** A document that keeps a regulation in force beyond its trial period; open-ended without `until`. Both days count. */
export interface TrialExtension {
  readonly packId: string;
  readonly from: PlainDate;
  readonly until?: PlainDate | undefined;
}

type Dated = Pick<Pack, 'id' | 'inForce'>;

/** Which regulation governs a day: exactly one pack, or a declared gap with the pack that comes nearest to it. */
export type Governing<P extends Dated = Pack> =
  | {
      readonly kind: 'pack';
      readonly pack: P;
      /** Present when the pack governs the day by an extension, not by its own period. */
      readonly extension?: TrialExtension | undefined;
    }
  | {
      readonly kind: 'gap';
      readonly nearest: P;
      /** The first day without a regulation; absent for days before the first regulation. */
      readonly since?: PlainDate | undefined;
    };

const byFrom = (a: Dated, b: Dated): number =>
  a.inForce.from < b.inForce.from ? -1 : a.inForce.from > b.inForce.from ? 1 : 0;

const covers = (from: PlainDate, to: PlainDate | undefined, date: PlainDate): boolean =>
  from <= date && (to === undefined || date <= to);

/**
 * The regulation that governs a day (article 31). A later version takes the place of an earlier one from its first day,
 * even where the earlier one is extended. Both ends of a period belong to it.
 * @throws RangeError when there is no pack at all
 */
export const governingPack = <P extends Dated>(
  packs: readonly P[],
  date: PlainDate,
  extensions: readonly TrialExtension[] = [],
): Governing<P> => {
  const ordered = [...packs].sort(byFrom);
  const governed = ordered.flatMap((pack): readonly Extract<Governing<P>, { kind: 'pack' }>[] => {
    if (covers(pack.inForce.from, pack.inForce.to, date)) return [{ kind: 'pack', pack }];
    const extension = extensions.find((one) => one.packId === pack.id && covers(one.from, one.until, date));
    return extension === undefined ? [] : [{ kind: 'pack', pack, extension }];
  });
  const newest = governed.at(-1);
  if (newest) return newest;

  // Nothing covers the day, so every period that began before it has also ended before it.
  const ends = ordered.flatMap((pack) =>
    [pack.inForce, ...extensions.filter((one) => one.packId === pack.id).map((one) => ({ ...one, to: one.until }))]
      .filter((period) => period.from <= date)
      .flatMap(({ to }) => (to === undefined ? [] : [{ pack, to }])),
  );
  const last = ends.reduce<(typeof ends)[number] | undefined>(
    (latest, end) => (latest === undefined || end.to >= latest.to ? end : latest),
    undefined,
  );
  if (last) return { kind: 'gap', nearest: last.pack, since: addDays(last.to, 1) };
  const first = ordered[0];
  if (first === undefined) throw new RangeError('no regulation at all');
  return { kind: 'gap', nearest: first };
};
