import {
  consequence,
  guard,
  met,
  namesParty,
  requires,
  sameOffice,
  sameParty,
  unmet,
  yearOf,
  type CaseContext,
  type CompanyRef,
  type Reason,
  type Unmet,
  type Verdict,
} from '@zhengxiang/core';
import {
  type Surroundings,
  currentApplication,
  type ApplicationData,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { isSameParty, ownersWithKin, withKin } from '../ch1-general/kin.ts';
import { saysNothing } from '../ch1-general/says-nothing.ts';
import { because } from './reasons.ts';
import { outgrownException } from './waiver-matter.ts';

/** An exception that was granted for another matter lifts nothing: it is said so, and another one can be asked for. */
const inPrinciple = (
  facts: ProjectFacts,
  provision: string,
  reason: Reason,
  text: string,
  target: keyof ApplicationData,
): Unmet => {
  const outgrown = outgrownException(facts, provision);
  const remedy = { text: `${text}，或申请原则性例外`, action: 'waiver.request', target };
  return outgrown === undefined
    ? unmet(reason, { waivableBy: { organ: 'data-bureau' }, remedy })
    : unmet(because('exception-outgrown', { waiver: outgrown.id }), {
        remedy: { ...remedy, text: `${text}，或对现在的申报材料重新申请原则性例外` },
        restsOn: ['art10-exception-matter'],
      });
};

/**
 * Why a line of a yearly list is none that this project can rest on. Reading: it is of a list for this year or for last year, and was
 * reported before this year began; the day of the first submission counts, and before it today.
 */
const faultOfLine = (
  line: NonNullable<Surroundings['annualLine']>,
  { ownerId, submittedOn, today }: Parameters<NonNullable<LawPack['offersAnnualLine']>>[1],
): Reason | undefined => {
  const { name, reportedOn } = line;
  if (line.ownerId !== ownerId) return because('annual-line-of-another', { name });
  const expected = yearOf(submittedOn ?? today);
  if (line.year !== expected && line.year !== expected - 1)
    return because('annual-line-of-another-year', { year: line.year, expected });
  // 报送, and nothing of being adopted: that the bureau is silent is not held against the unit.
  if (reportedOn === undefined) return because('annual-line-not-reported', { name });
  return yearOf(reportedOn) < expected ? undefined : because('annual-line-reported-late', { name, on: reportedOn });
};

/** The lines that a form offers are those that the submission accepts. */
export const offersAnnualLine: LawPack['offersAnnualLine'] = (line, of) => faultOfLine(line, of) === undefined;

const listFault = ({ facts, around, today }: CaseContext): Reason | undefined => {
  const data = currentApplication(facts);
  if (data === undefined) return undefined;
  if (data.annualLine === undefined) return because('not-in-annual-list');
  const line = around.annualLine;
  if (line === undefined) return because('annual-line-unknown');
  const [other] = line.usedBy ?? [];
  if (other !== undefined) return because('annual-line-used', { name: line.name, other });
  return faultOfLine(line, {
    ownerId: facts.origin.owner.id,
    submittedOn: facts.intake.firstSubmittedOn,
    today,
  });
};

export const annualList = guard(['initiation.submit'], {
  says: '项目依据上一年度报送{data-bureau}的本部门项目清单编制方案。',
  partlyOn: ['art10-list-year', 'art10-exception-matter'],
  check: (context) => {
    const fault = listFault(context);
    return fault === undefined
      ? met
      : inPrinciple(
          context.facts,
          'art10.p1.i1/annual-list',
          fault,
          '在申报材料中选择上一年度清单的条目',
          'annualLine',
        );
  },
});

export const hasQualification = (text: string): boolean => !saysNothing(text);

/** 第三方: neither the unit nor its competent department nor whoever will use the system. */
const designFirmFault = (
  facts: ProjectFacts,
  around: Pick<Surroundings, 'kin'>,
  { designFirm, userUnit }: Pick<ApplicationData, 'designFirm' | 'userUnit'>,
): Reason | undefined => {
  if (designFirm === undefined) return because('no-design-firm');
  const { firm, qualification } = designFirm;
  const owners = ownersWithKin(facts, around).map(({ name }) => name);
  const insiders = [...owners, facts.origin.owner.competentDepartment?.name, userUnit];
  if (insiders.some((name) => name !== undefined && sameOffice(name, firm.name)))
    return because('design-firm-is-no-third-party', { firm: firm.name });
  return hasQualification(qualification) ? undefined : because('design-firm-unqualified', { firm: firm.name });
};

export const designFirm = guard(['initiation.submit'], {
  says: '原则上应聘请具有资质的第三方{design-firm}编制项目建设方案。',
  partlyOn: ['art10-exception-matter'],
  check: ({ facts, around }) => {
    const data = currentApplication(facts);
    if (data === undefined) return met;
    const fault = designFirmFault(facts, around, data);
    return fault === undefined
      ? met
      : inPrinciple(facts, 'art10.p1.i1/design-firm', fault, '填写{design-firm}及其资质', 'designFirm');
  },
});

/** Whoever made the plan of the project. */
export const designerOf = (facts: ProjectFacts): CompanyRef | undefined => currentApplication(facts)?.designFirm?.firm;

interface Taking {
  /** The package that is bid for, won or contracted. */
  readonly package: string;
  readonly firm: CompanyRef;
  readonly partners?: string | undefined;
  readonly field: string;
}

/** 该项目建设: what is built. The plan itself, its supervision and its assessment are no construction. */
const isConstruction = ({ procurement }: ProjectFacts, id: string): boolean =>
  (procurement.packages.find((of) => of.id === id)?.subject ?? 'main') === 'main';

/**
 * The designer itself, its branch, or a consortium that it belongs to: whoever bids together bids. The name of a consortium
 * names its members.
 */
const excluded = (facts: ProjectFacts, around: Pick<Surroundings, 'kin'>, of: Taking): Verdict => {
  const { firm, partners, field } = of;
  const designer = designerOf(facts);
  if (designer === undefined || !isConstruction(facts, of.package)) return met;
  const itself = sameParty(designer, firm);
  const takesPart = withKin(around, designer).some(
    (one) =>
      sameParty(one, firm) || namesParty(firm.name, one) || (partners !== undefined && namesParty(partners, one)),
  );
  return requires(!takesPart, () =>
    unmet(because('designer-bids', { firm: designer.name }), {
      field,
      remedy: '由其它供应商参加',
      restsOn: itself ? [] : ['art10-designer-bids'],
    }),
  );
};

const says = '项目建设方案的{design-firm}不得参与该项目建设的投标。';

/** Not forbidden, and for others to look at: who drew the plan supervises or assesses what was built by it. */
export const designerElsewhere = consequence(
  '{design-firm}承担本项目监理、测评的，提示核对独立性。',
  ({ facts, around }) => {
    const designer = designerOf(facts);
    if (designer === undefined || facts.closed !== undefined) return [];
    return facts.procurement.packages
      .filter(
        ({ subject, award }) =>
          subject !== 'main' &&
          subject !== 'design' &&
          award !== undefined &&
          isSameParty(around, award.winner, designer),
      )
      .map(({ name }) => ({
        text: `{design-firm}“${designer.name}”承担采购包“${name}”，请核对其独立性`,
        tone: 'warning' as const,
      }));
  },
);

export const designerDoesNotBid = guard(['procurement.recordBids'], {
  says,
  partlyOn: ['art10-designer-bids'],
  checkInput: ({ facts, around }, { package: id, bids }) =>
    bids.map(({ firm, partners }, index) =>
      excluded(facts, around, { package: id, firm, partners, field: `bids.${index}.firm` }),
    ),
});

export const designerDoesNotWin = guard(['procurement.award'], {
  says,
  partlyOn: ['art10-designer-bids'],
  checkInput: ({ facts, around }, { package: id, winner, partners }) =>
    excluded(facts, around, { package: id, firm: winner, partners, field: 'winner' }),
});

export const designerDoesNotContract = guard(['contract.sign'], {
  says,
  partlyOn: ['art10-designer-bids'],
  checkInput: ({ facts, around }, { package: id, party }) =>
    excluded(facts, around, { package: id, firm: party, field: 'party' }),
});
