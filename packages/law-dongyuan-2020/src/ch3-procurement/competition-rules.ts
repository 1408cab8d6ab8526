import { guard, sameOffice, unmet, type CompanyRef, type Verdict } from '@zhengxiang/core';
import { currentApplication, type InputOf, type ProjectFacts, type Surroundings } from '@zhengxiang/procedure';
import { isSameParty, ownersWithKin } from '../ch1-general/kin.ts';
import { because } from './reasons.ts';

/** 、 ， ； between the members of a consortium. */
const membersIn = (partners: string | undefined): readonly string[] =>
  (partners ?? '').split(/[、，,；;\n]/u).filter((name) => name.trim() !== '');

type Around = Pick<Surroundings, 'kin'>;
type Bids = InputOf<'procurement.recordBids'>['bids'];

const twiceOver = (around: Around, bids: Bids): readonly Verdict[] =>
  bids.flatMap(({ partners }, index) =>
    membersIn(partners).flatMap((member): readonly Verdict[] => {
      const party = { name: member };
      const field = `bids.${String(index)}.partners`;
      const alone = bids.find(({ firm }) => isSameParty(around, firm, party));
      if (alone)
        return [
          unmet(because('bids-twice-over', { firm: alone.firm.name, other: bids[index]?.firm.name ?? '' }), { field }),
        ];
      const isElsewhere = bids
        .slice(0, index)
        .some((other) => membersIn(other.partners).some((name) => isSameParty(around, { name }, party)));
      return isElsewhere ? [unmet(because('member-of-two', { member }), { field })] : [];
    }),
  );

/** Two offers of one firm are one offer: they make no competition, whoever stands in front of the consortium. */
export const onceInATender = guard(['procurement.recordBids'], {
  says: '一家单位在一个采购包里只参加一次：自己投标的，不再作为联合体成员；也不参加两个联合体。',
  restsOn: ['art13-one-offer'],
  checkInput: ({ around }, { bids }) => twiceOver(around, bids),
});

const isOwner = (facts: ProjectFacts, around: Around, { name }: Pick<CompanyRef, 'name'>): boolean =>
  [...ownersWithKin(facts, around).map((owner) => owner.name), currentApplication(facts)?.userUnit].some(
    (office) => office !== undefined && sameOffice(office, name),
  );

const fromItself = (
  facts: ProjectFacts,
  around: Around,
  party: Pick<CompanyRef, 'name'>,
  field: string,
): readonly Verdict[] =>
  isOwner(facts, around, party)
    ? [unmet(because('owner-sells-to-itself', { firm: party.name }), { field, remedy: '另行确定供应商' })]
    : [];

const says = '{project-owner}、使用单位不是自己项目的供应商。';
const restsOn = ['art13-not-from-itself'];

export const ownerDoesNotBid = guard(['procurement.recordBids'], {
  says,
  restsOn,
  checkInput: ({ facts, around }, { bids }) =>
    bids.flatMap(({ firm, partners }, index) => [
      ...fromItself(facts, around, firm, `bids.${String(index)}.firm`),
      ...membersIn(partners).flatMap((name) => fromItself(facts, around, { name }, `bids.${String(index)}.partners`)),
    ]),
});

export const ownerDoesNotWin = guard(['procurement.award'], {
  says,
  restsOn,
  checkInput: ({ facts, around }, { winner, partners }) => [
    ...fromItself(facts, around, winner, 'winner'),
    ...membersIn(partners).flatMap((name) => fromItself(facts, around, { name }, 'partners')),
  ],
});
