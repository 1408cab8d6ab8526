import { consequence, namesParty, nearName, sameOffice, type CompanyRef, type PersonRef } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { designerOf } from './plan-rules.ts';

/** The offices on the unit's side: the unit by each name that it acted under, its competent department, and who will use the system. */
const officesOf = (facts: ProjectFacts): readonly string[] => {
  const { owner } = facts.origin;
  const acted = facts.handledBy.filter(({ organisationId }) => organisationId === owner.id);
  return [owner.name, ...acted.map(({ organisationName }) => organisationName)];
};

/** Whether somebody did something of the project on the unit's side, in whatever post they sit now. */
export const handledIt = ({ handledBy }: ProjectFacts, personId: string): boolean =>
  handledBy.some((actor) => actor.personId === personId);

/** A relation that was decided upon holds for the project: in whatever round it was disclosed, and in whatever capacity. */
export const isExcluded = ({ review }: ProjectFacts, personId: string): boolean =>
  review.rounds.some(({ left = [] }) => left.some(({ how, person }) => how === 'avoided' && person.id === personId));

/** Whether an employer is the unit that owns the project, by whatever of its names. */
export const isOfOwner = (facts: ProjectFacts, organisation: string): boolean =>
  officesOf(facts).some((name) => sameOffice(name, organisation) || namesParty(organisation, { name }));

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
export const isOfFirm = (facts: ProjectFacts, organisation: string): boolean =>
  firmsOf(facts).some((firm) => namesParty(organisation, firm)) ||
  consortiaOf(facts).some((partners) => namesParty(partners, { name: organisation }));

/** Reading: nobody judges the project of the own office or the plan, the offer or the work of the own firm. */
export const isOfParty = (facts: ProjectFacts, organisation: string): boolean =>
  isOfOwner(facts, organisation) || isOfFirm(facts, organisation);

export const belongsToParty = (facts: ProjectFacts, { organisation }: PersonRef): boolean =>
  isOfParty(facts, organisation);

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
