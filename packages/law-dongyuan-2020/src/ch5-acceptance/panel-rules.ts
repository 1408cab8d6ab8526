import {
  consequence,
  foldedName,
  guard,
  met,
  past,
  requires,
  sameOffice,
  sameParty,
  unmet,
  type Law,
  type PersonRef,
  type Verdict,
} from '@zhengxiang/core';
import { organName, type InputOf, type Organ, type PanelMember } from '@zhengxiang/procedure';
import { withKin } from '../ch1-general/kin.ts';
import { employersOf, handledIt, isExcluded, isOfFirm, isOfOwner } from '../ch2-initiation/parties.ts';
import { happened, notBefore } from '../ch3-procurement/days.ts';
import { notInRound, notWithPanel, silentMembers } from './round.ts';
import { because } from './reasons.ts';

type Input = InputOf<'acceptance.convenePanel'>;
type Seat = 'bureauMembers' | 'financeMembers' | 'experts' | 'otherMembers';

const seats: readonly Seat[] = ['bureauMembers', 'financeMembers', 'experts', 'otherMembers'];
/** The bureau 组织; whom it brings together are finance, other departments and experts. */
const required = {
  financeMembers: '{finance-bureau}成员',
  experts: '专家',
} as const;

const seatOfSide: Readonly<Record<PanelMember['side'], Seat>> = {
  'data-bureau': 'bureauMembers',
  'finance-bureau': 'financeMembers',
  expert: 'experts',
  other: 'otherMembers',
};

/** Where the unit is itself the organ that article 22 calls to the panel, its own members may sit there. */
const ownSeat: Partial<Record<Organ, Seat>> = { 'finance-bureau': 'financeMembers' };

const seatedOf = (input: Input): readonly { readonly person: PersonRef; readonly seat: Seat }[] =>
  seats.flatMap((seat) => (input[seat] ?? []).map((person) => ({ person, seat })));

export const panelAfterApplication = guard(['acceptance.convenePanel'], {
  says: '收到验收申请后组织验收小组；进场后仍有成员没有签署意见的，可以调整。',
  check: ({ facts, law, today }) => {
    const blocked = notInRound(facts, law);
    if (blocked) return blocked;
    const { panel } = facts.acceptance;
    if (panel === undefined) return met;
    if (silentMembers(panel.members).length === 0)
      return past(because('panel-complete', { members: panel.members.length }));
    // Without this a member who falls ill would hold up the report for ever.
    return today > panel.onSiteOn ? met : past(because('panel-convened', { on: panel.onSiteOn }));
  },
});

export const panelComposition = guard(['acceptance.convenePanel'], {
  says: '{data-bureau}组织{finance-bureau}等有关部门及专家组成验收小组。',
  checkInput: (_, input) =>
    Object.entries(required)
      .filter(([seat]) => input[seat as keyof typeof required].length === 0)
      .map(([seat, side]) => unmet(because('side-missing', { side }), { field: seat })),
});

/** Renamed or merged, the office that keeps the money says so in its name. */
const keepsTheMoney = (law: Law, organisation: string): boolean =>
  sameOffice(organName(law, 'finance-bureau'), organisation) || foldedName(organisation).includes('财政');

const strangers = (bureau: string, input: Input): readonly Verdict[] => [
  ...(input.bureauMembers ?? [])
    .filter(({ organisation }) => organisation !== bureau)
    .map(({ name, organisation }) =>
      unmet(because('not-of-the-bureau', { name, organisation }), { field: 'bureauMembers' }),
    ),
  ...input.financeMembers
    .filter(({ organisation }) => organisation === bureau)
    .map(({ name }) => unmet(because('of-the-bureau', { name }), { field: 'financeMembers' })),
];

export const impliedMembers = guard(['acceptance.convenePanel'], {
  says: '成员不重复，属于相应的部门，不来自{project-owner}和参与项目的企业；已签署意见的成员不移出。',
  partlyOn: ['art22-panel', 'art22-adjusting-the-panel'],
  checkInput: ({ facts, actor, around, today }, input) => {
    const { owner } = facts.origin;
    const own = owner.organ && ownSeat[owner.organ];
    const seated = seatedOf(input);
    return [
      ...strangers(actor.organisationName, input),
      ...seated
        .filter(({ person, seat }) =>
          employersOf(facts, { ...around, today }, person).some(
            (employer) => isOfFirm(facts, around, employer) || (isOfOwner(facts, around, employer) && seat !== own),
          ),
        )
        .map(({ person: { name, organisation }, seat }) =>
          unmet(because('member-interested', { name, organisation }), { field: seat, restsOn: ['art22-panel'] }),
        ),
      ...seated
        .filter(({ person, seat }) => handledIt(facts, person.id) && seat !== own)
        .map(({ person: { name }, seat }) =>
          unmet(because('member-handled-it', { name }), { field: seat, restsOn: ['art3-own-hands'] }),
        ),
      ...seated
        .filter(({ person }) => isExcluded(facts, person.id))
        .map(({ person: { name }, seat }) =>
          unmet(because('member-excluded', { name }), { field: seat, restsOn: ['art22-panel'] }),
        ),
      ...seated
        .filter(({ person }, index) => seated.findIndex((one) => one.person.id === person.id) < index)
        .map(({ person, seat }) => unmet(because('member-twice', { name: person.name }), { field: seat })),
      ...(facts.acceptance.panel?.members ?? [])
        .filter(({ person, opinion }) => opinion && !seated.some((one) => one.person.id === person.id))
        .map(({ person, side }) =>
          unmet(because('speaker-dropped', { name: person.name }), {
            field: seatOfSide[side],
            restsOn: ['art22-adjusting-the-panel'],
          }),
        ),
    ];
  },
});

/** 根据项目投标文件: what the winner offered has to lie before the panel. */
export const offersMissing = consequence('验收时，中标供应商的投标（响应）文件没有登记的，标明。', ({ facts }) => {
  const { panel, report } = facts.acceptance;
  if (panel === undefined || report !== undefined || facts.closed !== undefined) return [];
  return facts.procurement.packages.flatMap(({ subject, award, bids }) => {
    const bid = bids?.bids.find(({ firm }) => award !== undefined && sameParty(firm, award.winner));
    return subject !== 'main' || bid === undefined || (bid.submission ?? []).length > 0
      ? []
      : [
          {
            text: `“${bid.firm.name}”的投标（响应）文件没有登记，验收小组请向{project-owner}调取`,
            tone: 'warning' as const,
          },
        ];
  });
});

/** 县财政局等有关部门: whoever sits for finance is of finance; others have seats of their own. */
export const financeSitsItself = guard(['acceptance.convenePanel'], {
  says: '{finance-bureau}的席位由{finance-bureau}的人员参加；其他部门的人员填在其他部门成员。',
  checkInput: ({ facts, actor, around, law }, { financeMembers }) =>
    facts.origin.owner.organ === 'finance-bureau'
      ? []
      : financeMembers
          .filter(
            ({ organisation }) =>
              organisation !== actor.organisationName &&
              !withKin(around, { name: organisation }).some(({ name }) => keepsTheMoney(law, name)),
          )
          .map(({ name, organisation }) =>
            unmet(because('not-of-finance', { name, organisation, finance: organName(law, 'finance-bureau') }), {
              field: 'financeMembers',
              remedy: '改选{finance-bureau}的人员，这位成员填在其他部门成员',
            }),
          ),
});

export const impliedOnSiteDay = guard(['acceptance.convenePanel'], {
  says: '进场验收日期不早于申请验收。',
  checkInput: ({ facts }, { onSiteOn }) =>
    notBefore(
      { field: 'onSiteOn', label: '进场验收日期', date: onSiteOn },
      { label: '申请验收日期', date: facts.acceptance.application?.on },
    ),
});

export const opinionOnSite = guard(['acceptance.giveOpinion'], {
  says: '验收小组进场验收后，每名成员签署一次意见。',
  check: ({ facts, law, today }) => {
    const blocked = notWithPanel(facts, law);
    if (blocked) return blocked;
    const { members, onSiteOn } = facts.acceptance.panel ?? { members: [], onSiteOn: today };
    if (silentMembers(members).length === 0) return past(because('panel-complete', { members: members.length }));
    return requires(today >= onSiteOn, () =>
      unmet(because('not-on-site-yet', { on: onSiteOn }), { remedy: '进场验收之后签署' }),
    );
  },
  checkPerson: ({ facts, actor }) =>
    facts.acceptance.panel?.members.some(({ person, opinion }) => person.id === actor.personId && opinion) === true
      ? past(because('opinion-given'))
      : met,
});

export const impliedOpinion = guard(['acceptance.giveOpinion'], {
  says: '签署日期不早于进场验收，不晚于今天；要求整改或者不通过的，写明问题。',
  checkInput: ({ facts, today }, { conclusion, problems, signedOn }) => [
    ...happened({ field: 'signedOn', label: '签署日期', date: signedOn }, today, {
      label: '进场验收日期',
      date: facts.acceptance.panel?.onSiteOn,
    }),
    // Said of the conclusions that it is about, so that a form in which none is chosen yet is not told of it.
    requires((conclusion !== 'rectify' && conclusion !== 'fail') || problems.length > 0, () =>
      unmet(because('problems-missing'), { field: 'problems' }),
    ),
  ],
});
