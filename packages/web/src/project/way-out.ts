import type { AvailabilityView, FindingView, ProjectView } from '@zhengxiang/application/contract';
import type { Field } from '@zhengxiang/core';
import {
  actOf,
  catalogue,
  exceptionAct,
  isActOf,
  postNames,
  type ActionId,
  type OfProcedure,
} from '@zhengxiang/procedure';

/** The way to what is missing: an open form and the very field, or who has to do what, or words alone. */
export type WayOut =
  | { readonly kind: 'form'; readonly action: ActionId; readonly field?: string | undefined }
  /** Somebody else may do it now. */
  | { readonly kind: 'others'; readonly title: string; readonly who: string; readonly since?: string | undefined }
  /** It is stopped itself; who would do it. */
  | {
      readonly kind: 'later';
      readonly title: string;
      readonly who: string;
      readonly mine: boolean;
      /** What opens that act in its turn, where it is known. */
      readonly first?: { readonly text: string; readonly way: WayOut } | undefined;
    }
  | { readonly kind: 'words' };

interface Case {
  readonly availability: readonly AvailabilityView[];
  /** The law of the case; until it is loaded the acts of the catalogue are known. */
  readonly law?: OfProcedure | undefined;
}

/** The organisation with its posts: 县财政局（负责人、经办）. */
export const whoOf = ({ holders }: Pick<AvailabilityView, 'holders'>): string =>
  holders
    .map(
      ({ name, posts }) => `${name}${posts.length > 0 ? `（${posts.map((post) => postNames[post]).join('、')}）` : ''}`,
    )
    .join('、');

const takesRole = (field: Field, role: string): boolean => field.type === 'files' && field.role === role;

/** The field of an act's form that is meant: by its own name, or the upload for files of that role. */
export const fieldFor = (
  action: string,
  target: string | undefined,
  law: OfProcedure = catalogue,
): string | undefined => {
  if (target === undefined || !isActOf(law, action)) return undefined;
  const { fields } = actOf(law, action);
  if ((target.split('.')[0] ?? target) in fields) return target;
  return Object.entries(fields).find(([, field]) => takesRole(field, target))?.[0];
};

const byAct = ({ availability }: Case, action: string): AvailabilityView | undefined =>
  availability.find((one) => one.action === action);

/** Where an act stands for this person, as a way out. */
const through = (view: Case, action: string, target: string | undefined): WayOut => {
  const act = byAct(view, action);
  if (act === undefined || act.state === 'past') return { kind: 'words' };
  if (act.state === 'open')
    return { kind: 'form', action: action as ActionId, field: fieldFor(action, target, view.law) };
  const who = whoOf(act);
  if (who === '') return { kind: 'words' };
  if (act.state === 'waiting') return { kind: 'others', title: act.title, who: act.awaits ?? who, since: act.since };
  const first = firstOf(view, act);
  return { kind: 'later', title: act.title, who, mine: act.mine, ...(first && { first }) };
};

/** The way out of what stops an act itself; it is followed only where it leads to somebody who may act now. */
const firstOf = (
  view: Case,
  { findings = [], action }: Partial<AvailabilityView>,
): { text: string; way: WayOut } | undefined => {
  const remedy = findings.find((one) => one.kind === 'unmet' && one.waivedBy === undefined && !one.hint)?.remedy;
  if (remedy?.action === undefined || remedy.action === action) return undefined;
  const next = byAct(view, remedy.action);
  return next?.state === 'open' || next?.state === 'waiting'
    ? { text: remedy.text, way: through(view, remedy.action, remedy.target) }
    : undefined;
};

/** The acts whose forms have this field, open ones first. */
const actsWith = (view: Case, target: string): readonly string[] =>
  view.availability
    .filter(({ action, state }) => state !== 'past' && fieldFor(action, target, view.law) !== undefined)
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
    .map(({ action }) => action);

/** The way out of a rule that stands in the way. */
export const wayOutOf = (view: Case, { remedy, field }: Pick<FindingView, 'remedy' | 'field'>): WayOut => {
  if (remedy === undefined) return { kind: 'words' };
  const target = remedy.target ?? field;
  // An exception has a line of its own, with the provision that it is asked for.
  if (remedy.action === exceptionAct) return { kind: 'words' };
  if (remedy.action !== undefined) return through(view, remedy.action, target);
  const [act] = remedy.target === undefined ? [] : actsWith(view, remedy.target);
  return act === undefined ? { kind: 'words' } : through(view, act, target);
};

type Needed = Pick<ProjectView['requiredDocuments'][number], 'role' | 'action'>;

/** The way to a missing document: the upload of the open form that takes it, else who brings it. */
export const wayToDocument = (view: Case, { role, action }: Needed): WayOut => {
  const [open] = view.availability.filter(
    (act) => act.state === 'open' && fieldFor(act.action, role, view.law) !== undefined,
  );
  const own = byAct(view, action);
  return through(view, own?.state === 'open' || open === undefined ? action : open.action, role);
};
