import type {
  Article,
  Cite,
  Interpretation,
  Pack,
  Parameter,
  Provision,
  RequiredDocument,
  RuleContext,
  TextUnit,
} from '@zhengxiang/core';
import { extendProcedure, type OwnParts } from '../extend-procedure.ts';
import type { AnnexForm, LawPack } from './pack.ts';

/** What a successor says otherwise than the law that it takes the place of; what it does not say stays. */
export interface Changes {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly inForce: Pack['inForce'];
  /** Issued on trial. */
  readonly onTrial?: boolean;
  /** By name: another value, another place; a new figure is given whole. */
  readonly parameters?: Readonly<Record<string, Partial<Omit<Parameter, 'name'>>>>;
  /** Rules by their place and name (`art17.p1` → `one-change`): put in the place of the old one, added, or `null`: gone. */
  readonly articles?: Readonly<Record<Cite, Readonly<Record<string, Provision | null>>>>;
  /** Words of the text by unit; a new unit is given whole, `null` takes one away. */
  readonly text?: Readonly<Record<string, string | TextUnit | null>>;
  /** The official forms, each made from the old one. */
  readonly annexes?: Readonly<Record<string, (form: AnnexForm) => AnnexForm>>;
  readonly words?: Readonly<Record<string, string>>;
  /** 机关代字 of the organs that issue numbered letters. */
  readonly letters?: Pack['county']['letterSeries'];
  /** By id; an old one is replaced, a new one added. */
  readonly interpretations?: readonly Interpretation[];
  /** Documents that it demands beside those of the old law. */
  readonly requiredDocuments?: (context: RuleContext) => readonly RequiredDocument[];
  /** What it has of its own: acts, organs, stages and letters beside those of the old law. */
  readonly own?: OwnParts;
  /** Who sees a project, beside those whom the old law lets. */
  readonly visibleTo?: LawPack['visibleTo'];
  /** Rules that it opens with 原则上 beside the old ones. */
  readonly inPrinciple?: readonly string[];
}

const parametersOf = (pack: LawPack, given: NonNullable<Changes['parameters']>): readonly Parameter[] => {
  const known = new Set(pack.parameters.map(({ name }) => name));
  const added = Object.entries(given).flatMap(([name, parameter]): readonly Parameter[] => {
    if (known.has(name)) return [];
    const { label, cite, value, unit } = parameter;
    if (label === undefined || cite === undefined || value === undefined || unit === undefined)
      throw new RangeError(`参数 ${name} 在“${pack.id}”中没有，须写全名称、条款、数值和单位`);
    return [{ name, label, cite, value, unit }];
  });
  return [...pack.parameters.map((one) => ({ ...one, ...given[one.name] })), ...added];
};

const placeOf = (cite: Cite): readonly [article: string, unit: string] => {
  const dot = cite.indexOf('.');
  if (dot < 0) throw new RangeError(`规则须写明款项：${cite}`);
  return [cite.slice(0, dot), cite.slice(dot + 1)];
};

type Rules = Readonly<Record<string, Provision>>;

const rulesOf = (place: Cite, old: Rules, given: Readonly<Record<string, Provision | null>>): Rules => {
  const gone = Object.entries(given).flatMap(([name, rule]) => (rule === null ? [name] : []));
  const unknown = gone.find((name) => !Object.hasOwn(old, name));
  if (unknown !== undefined) throw new RangeError(`${place} 没有规则 ${unknown}，不能取消`);
  return Object.fromEntries(
    Object.entries({ ...old, ...given }).filter((entry): entry is [string, Provision] => entry[1] !== null),
  );
};

const articlesOf = (pack: LawPack, given: NonNullable<Changes['articles']>): readonly Article[] => {
  const articles = new Map(pack.articles.map((one) => [one.id, one]));
  for (const [place, rules] of Object.entries(given)) {
    const [id, unit] = placeOf(place);
    const old = articles.get(id) ?? { id, units: {} };
    articles.set(id, { id, units: { ...old.units, [unit]: rulesOf(place, old.units[unit] ?? {}, rules) } });
  }
  return [...articles.values()];
};

const textOf = (pack: LawPack, given: NonNullable<Changes['text']>): readonly TextUnit[] => {
  const known = new Set(pack.text.map(({ id }) => id));
  const added = Object.entries(given).flatMap(([id, unit]): readonly TextUnit[] => {
    if (known.has(id)) return [];
    if (unit === null || typeof unit === 'string') throw new RangeError(`“${pack.id}”的正文没有 ${id}`);
    return [unit];
  });
  const units = pack.text.flatMap((unit): readonly TextUnit[] => {
    const change = given[unit.id];
    if (change === undefined) return [unit];
    if (change === null) return [];
    return [typeof change === 'string' ? { ...unit, text: change } : change];
  });
  // A new unit stands after those of the same parent.
  return added.reduce((all, unit) => {
    const at = all.findLastIndex(({ id, parent }) => id === unit.parent || parent === unit.parent);
    return [...all.slice(0, at + 1), unit, ...all.slice(at + 1)];
  }, units);
};

const annexesOf = (pack: LawPack, given: NonNullable<Changes['annexes']>): LawPack['annexForms'] => {
  const unknown = Object.keys(given).find((id) => !Object.hasOwn(pack.annexForms, id));
  if (unknown !== undefined) throw new RangeError(`“${pack.id}”没有附件 ${unknown}`);
  return Object.fromEntries(Object.entries(pack.annexForms).map(([id, form]) => [id, given[id]?.(form) ?? form]));
};

const overlay = (pack: LawPack, changes: Changes): LawPack => {
  const { id, title, documentNumber, inForce, onTrial = false, words, letters, requiredDocuments, visibleTo } = changes;
  const readings = changes.interpretations ?? [];
  return {
    ...pack,
    id,
    title,
    documentNumber,
    inForce,
    onTrial,
    replaces: undefined,
    procedure: changes.own ? extendProcedure(pack.procedure, changes.own) : pack.procedure,
    county: { ...pack.county, ...(letters && { letterSeries: { ...pack.county.letterSeries, ...letters } }) },
    parameters: parametersOf(pack, changes.parameters ?? {}),
    articles: articlesOf(pack, changes.articles ?? {}),
    text: textOf(pack, changes.text ?? {}),
    annexForms: annexesOf(pack, changes.annexes ?? {}),
    words: { ...pack.words, ...words },
    interpretations: [...pack.interpretations.filter((old) => !readings.some((one) => one.id === old.id)), ...readings],
    inPrinciple: [...pack.inPrinciple, ...(changes.inPrinciple ?? [])],
    ...(visibleTo && { visibleTo: (facts) => [...new Set([...pack.visibleTo(facts), ...visibleTo(facts)])] }),
    ...(requiredDocuments && {
      requiredDocuments: (context) => [...pack.requiredDocuments(context), ...requiredDocuments(context)],
    }),
  };
};

/**
 * The law that takes the place of another: what it says otherwise over what it leaves as it was. Rules read their figures, and
 * texts their words, from the law that they are asked by, so that a changed figure changes both.
 * @throws RangeError when it changes what the old law does not have, defines anew what that has, or begins before it
 */
export const succeed = (pack: LawPack, changes: Changes): LawPack => {
  const { id, inForce } = changes;
  if (inForce.from <= pack.inForce.from)
    throw new RangeError(`“${id}”自 ${inForce.from} 起施行，不在“${pack.id}”（${pack.inForce.from}）之后`);
  return { ...overlay(pack, changes), replaces: pack.id };
};

/**
 * The law of another county that was written after a model: it takes nobody's place, and letters, organs and places have that
 * county's names. `words` has to say how every organ is called there.
 * @throws RangeError when it changes what the model does not have, or defines anew what that has
 */
export const adopt = (
  model: LawPack,
  { county, ...changes }: Changes & { readonly county: LawPack['county'] },
): LawPack => ({
  ...overlay({ ...model, county }, changes),
});
