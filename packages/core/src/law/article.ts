import type { Cite, ProvisionId } from './cite.ts';
import type { Provision } from './provision.ts';

/** The provisions of one article, under the paragraph or item they implement. */
export interface Article {
  readonly id: Cite;
  /** `p1`, `p1.i3` … → rule name → rule. The key supplies the citation: a rule without one cannot be written. */
  readonly units: Readonly<Record<string, Readonly<Record<string, Provision>>>>;
}

export interface CitedProvision {
  readonly id: ProvisionId;
  readonly cite: Cite;
  readonly name: string;
  readonly provision: Provision;
}

export const article = (id: Cite, units: Article['units']): Article => ({ id, units });

/** All provisions of an article with the citations that their keys supply. */
export const provisionsOf = (of: Article): readonly CitedProvision[] =>
  Object.entries(of.units).flatMap(([unit, rules]) =>
    Object.entries(rules).map(([name, provision]) => {
      const cite = `${of.id}.${unit}`;
      return { id: `${cite}/${name}` as const, cite, name, provision };
    }),
  );
