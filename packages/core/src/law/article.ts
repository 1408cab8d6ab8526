import type { Cite, ProvisionId } from './cite.ts';
import type { Provision } from './provision.ts';

/** A provision, and its place in the text where that is another than the paragraph it is kept under. */
export type Placed = Provision & { readonly cite?: Cite };

/** The provisions of one article, under the paragraph or item they implement. */
export interface Article {
  readonly id: Cite;
  /** `p1`, `p1.i3` … → rule name → rule. The key supplies the citation: a rule without one cannot be written. */
  readonly units: Readonly<Record<string, Readonly<Record<string, Placed>>>>;
}

export interface CitedProvision {
  readonly id: ProvisionId;
  readonly cite: Cite;
  readonly name: string;
  readonly provision: Provision;
}

/** A rule of this article's matter that rests on another place of the text: it is cited, named and refused by that place. */
export const at = <P extends Provision>(cite: Cite, provision: P): P & { readonly cite: Cite } => ({
  ...provision,
  cite,
});

export const article = (id: Cite, units: Article['units']): Article => ({ id, units });

/** All provisions of an article with the citations that their keys supply. */
export const provisionsOf = (of: Article): readonly CitedProvision[] =>
  Object.entries(of.units).flatMap(([unit, rules]) =>
    Object.entries(rules).map(([name, provision]) => {
      const cite = provision.cite ?? `${of.id}.${unit}`;
      return { id: `${cite}/${name}` as const, cite, name, provision };
    }),
  );
