import {
  consequence,
  namesParty,
  nearName,
  sameOffice,
  type CompanyRef,
  type PersonRef,
  type PlainDate,
} from '@zhengxiang/core';
import type { ProjectFacts, Surroundings } from '@zhengxiang/procedure';
import { ownersOf, ownersWithKin, withKin } from '../ch1-general/kin.ts';
import { designerOf } from './plan-rules.ts';

type Around = Pick<Surroundings, 'kin' | 'employments'>;

/** The offices on the unit's side: the unit by each name that it had or acted under, those it came from and that came of it, its competent department, and who will use the system. */
const officesOf = (facts: ProjectFacts, around: Around): readonly string[] => {
  const owners = new Set(ownersOf(facts).map(({ id }) => id));
  const acted = facts.handledBy.filter(({ organisationId }) => owners.has(organisationId));
  return [
    ...ownersWithKin(facts, around).map(({ name }) => name),
    ...acted.map(({ organisationName }) => organisationName),
  ];
};

/** Whether somebody did something of the project on the unit's side, in whatever post they sit now. */
export const handledIt = ({ handledBy }: ProjectFacts, personId: string): boolean =>
  handledBy.some((actor) => actor.personId === personId);

/** A relation that was decided upon holds for the project: in whatever round it was disclosed, and in whatever capacity. */
export const isExcluded = ({ review }: ProjectFacts, personId: string): boolean =>
  review.rounds.some(({ left = [] }) => left.some(({ how, person }) => how === 'avoided' && person.id === personId));

/** Whether an employer is the unit that owns the project, by whatever of its names. */
export const isOfOwner = (facts: ProjectFacts, around: Around, organisation: string): boolean =>
  officesOf(facts, around).some((name) => sameOffice(name, organisation) || namesParty(organisation, { name }));

/** Everybody who bids, builds, supervises, assesses or drew the plan, with the members of their consortia. */
const firmsOf = (facts: ProjectFacts): readonly CompanyRef[] => {
  const designer = designerOf(facts);
  const { supervision } = facts.implementation;
  return [
    ...facts.contracts.map(({ party }) => party),
    ...facts.procurement.packages.flatMap(({ bids, award }) => [
      ...(bids?.bids ?? []).map(({ firm }) => firm),
      ...(award ? [award.winner] : []),
    ]),
    ...(supervision ? [supervision.firm] : []),
    ...(designer ? [designer] : []),
  ];
};

const consortiaOf = (facts: ProjectFacts): readonly string[] =>
  facts.procurement.packages.flatMap(({ bids, award }) =>
    [award?.partners, ...(bids?.bids ?? []).map(({ partners }) => partners)].filter((text) => text !== undefined),
  );

/** Whether an employer is one of the firms that have an interest in the project. */
export const isOfFirm = (facts: ProjectFacts, around: Around, organisation: string): boolean =>
  firmsOf(facts)
    .flatMap((firm) => withKin(around, firm))
    .some((firm) => namesParty(organisation, firm)) ||
  withKin(around, { name: organisation }).some((employer) =>
    consortiaOf(facts).some((partners) => namesParty(partners, { name: employer.name })),
  );

/** Reading: nobody judges the project of the own office or the plan, the offer or the work of the own firm. */
export const isOfParty = (facts: ProjectFacts, around: Around, organisation: string): boolean =>
  isOfOwner(facts, around, organisation) || isOfFirm(facts, around, organisation);

/** What the register knows, as it counts on a day. */
export type OnDay = Around & { readonly today: PlainDate };

/**
 * Whom an expert works for: by the form, by the register on the day, and whom he still worked for when the project was prepared.
 * Whoever had left before that had no part in it.
 */
export const employersOf = (
  facts: ProjectFacts,
  { employments = [], today }: OnDay,
  { id, organisation }: PersonRef,
): readonly string[] => {
  const since = facts.versions[0]?.preparedOn ?? today;
  const known = employments.filter(
    ({ personId, from, until }) =>
      personId === id && (from === undefined || from <= today) && (until === undefined || until >= since),
  );
  return [organisation, ...known.map(({ employer }) => employer.name)];
};

/** The employer by which an expert belongs to a party; undefined where none does. */
export const employerOfParty = (facts: ProjectFacts, onDay: OnDay, expert: PersonRef): string | undefined =>
  employersOf(facts, onDay, expert).find((employer) => isOfParty(facts, onDay, employer));

const judgesOf = (facts: ProjectFacts): readonly { readonly name: string; readonly organisation: string }[] => [
  ...(facts.review.state === 'under-review'
    ? (facts.review.rounds.at(-1)?.experts ?? []).map(({ person }) => person)
    : []),
  ...(facts.acceptance.panel?.members ?? []).map(({ person }) => person),
  ...(facts.procurement.draw?.experts ?? []).filter(({ avoidance }) => avoidance === 'clear'),
];

/** A near name is no proof, and nothing to pass over in silence: whoever decides looks. */
export const nearNames = consequence(
  '投标人、专家、验收成员的单位与当事单位名称十分相近的，提示核对是否同一单位。',
  ({ facts }) => {
    if (facts.closed !== undefined) return [];
    const designer = designerOf(facts);
    const bidders = designer
      ? facts.procurement.packages
          .flatMap(({ bids, award }) => [...(bids?.bids ?? []).map(({ firm }) => firm.name), award?.winner.name ?? ''])
          .filter((name) => nearName(name, designer.name))
          .map((name) => `供应商“${name}”与{design-firm}“${designer.name}”`)
      : [];
    const parties = [facts.origin.owner.name, ...firmsOf(facts).map(({ name }) => name)];
    const judges = judgesOf(facts).flatMap(({ name, organisation }) =>
      parties
        .filter((party) => nearName(organisation, party))
        .map((party) => `“${name}”的单位“${organisation}”与当事单位“${party}”`),
    );
    return [...new Set([...bidders, ...judges])].map((pair) => ({
      text: `${pair}名称十分相近，请核对是不是同一单位`,
      tone: 'warning' as const,
    }));
  },
);
