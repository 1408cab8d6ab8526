import { fen, type Field, type Fields } from '@zhengxiang/core';
import { actOf, catalogue, isActOf, type ActionId, type LawPack, type Track } from '@zhengxiang/procedure';

export interface FormSection {
  readonly title?: string;
  readonly fields: Fields;
  /** Folded away until somebody wants it. */
  readonly folded?: boolean;
}

type Answers = Readonly<Record<string, unknown>>;

// Whether the project is classified was asked before the form opened (article 4); the answer here is always no.
const parts: readonly { readonly title: string; readonly keys: readonly string[] }[] = [
  {
    title: '项目',
    keys: ['name', 'userUnit', 'mainKind', 'mainSubKind', 'budgetAmount', 'totalInvestment', 'content'],
  },
  { title: '预算明细', keys: ['lines'] },
  { title: '数据资源', keys: ['reservedInterface', 'dataItems'] },
  { title: '材料', keys: ['projectPlan', 'necessity', 'otherFiles'] },
  { title: '安全与设计', keys: ['mlpsLevel', 'mlpsCoveredBy', 'designFirm'] },
  { title: '依据与利旧', keys: ['annualLine', 'fundsInPlace', 'reuse', 'article14Approval', 'migrationPlan'] },
  { title: '附件', keys: ['annex1', 'annex2'] },
];

/** What a filing asks for: one short page (article 2). Everything else stays folded. */
const forFiling: ReadonlySet<string> = new Set([
  'name',
  'userUnit',
  'mainKind',
  'mainSubKind',
  'budgetAmount',
  'totalInvestment',
  'content',
  'lines',
  'reservedInterface',
  'projectPlan',
  'mlpsLevel',
]);

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)));

/** The track that the typed amount means, by the law's own threshold; undefined while there is no amount. */
export const typedTrack = (pack: LawPack, values: Answers): Track | undefined => {
  const amount = values['budgetAmount'];
  const threshold = pack.parameters.find((one) => one.name === 'entryThreshold')?.value;
  if (typeof amount !== 'number' || threshold === undefined) return undefined;
  return fen(amount) >= threshold ? 'full' : 'filing';
};

const without = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

/** The application has a form of its own: parts, tracks, what came back. */
export const isApplication = (action: string): boolean =>
  isActOf(catalogue, action) && actOf(catalogue, action).writes === 'application';

/** The parts of a form. The application has seven; a small project shows the few that it needs. */
export const sectionsOf = (
  action: ActionId,
  fields: Fields,
  pack: LawPack,
  values: Answers,
): readonly FormSection[] => {
  if (!isApplication(action)) return [{ fields: without(fields, actOf(pack, action).brought ?? []) }];
  const sections = parts.map(({ title, keys }) => ({ title, fields: pick(fields, keys) }));
  if (typedTrack(pack, values) !== 'filing') return sections;
  const short = sections
    .map(({ title, fields: all }) => ({
      title,
      fields: pick(
        all,
        Object.keys(all).filter((key) => forFiling.has(key)),
      ),
    }))
    .filter((section) => Object.keys(section.fields).length > 0);
  const rest = pick(
    fields,
    Object.keys(fields).filter((key) => !forFiling.has(key) && key !== 'classified'),
  );
  return [...short, { title: '其他栏目（备案一般不用填）', fields: rest, folded: true }];
};

/** Cells that hold several things need the room of two. */
const room = ({ type, many }: Field): number =>
  ['company', 'files', 'people', 'longText'].includes(type) || (type === 'pick' && many === true) ? 2 : 1;

/** A form whose table is too wide to stand beside the checks. */
export const isWide = (action: ActionId, fields: Fields): boolean =>
  !isApplication(action) &&
  Object.values(fields).some(
    (field) =>
      field.type === 'table' && Object.values(field.fields ?? {}).reduce((sum, one) => sum + room(one), 0) >= 6,
  );
