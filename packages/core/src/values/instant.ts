/** A moment, as the county's clocks show it: `2026-12-07T16:45:10+08:00`. China has one zone and no summer time. */
export type Instant = string & { readonly __instant: never };

const offset = 8 * 60 * 60 * 1000;

/** The moment in the county's time, to the second. */
export const instantOf = (moment: Date): Instant =>
  `${new Date(moment.getTime() + offset).toISOString().slice(0, 19)}+08:00` as Instant;

/** The time of the day: `16:45:10`. Two of them are compared as text. */
export const timeOfDay = (at: Instant): string => at.slice(11, 19);
