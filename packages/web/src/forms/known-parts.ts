import { sumFen, wanText } from '@zhengxiang/core';
import {
  approvedText,
  contractTotal,
  currentApplication,
  paidTotal,
  type ApplicationData,
  type BudgetLine,
  type ProjectFacts,
} from '@zhengxiang/procedure';

type Answers = Readonly<Record<string, unknown>>;

/** What an annex can be begun with. */
export interface Known {
  readonly facts: ProjectFacts | undefined;
  /** What has been typed in the form so far. */
  readonly values: Answers;
  /** The unit's application before this one; its contacts seldom change. */
  readonly earlier: ApplicationData | undefined;
  readonly personName: string;
}

const asAnswers = (value: unknown): Answers => (typeof value === 'object' && value !== null ? (value as Answers) : {});

const picked = (from: Answers, keys: readonly string[]): Answers =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));

const given = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined && value !== ''));

const contacts = ['contactName', 'officePhone', 'mobile', 'address', 'postCode'];

const annex1 = ({ earlier, personName }: Known): Answers => ({
  contactName: personName,
  ...picked(asAnswers(earlier?.annex1), contacts),
});

const softwareOf = (lines: unknown): number | undefined => {
  const rows = Array.isArray(lines) ? (lines as readonly Partial<BudgetLine>[]) : [];
  // While a line has no kind or no amount yet, the sum is not the whole.
  if (rows.length === 0 || rows.some(({ kind, amount }) => kind === undefined || !Number.isSafeInteger(amount)))
    return undefined;
  const amounts = rows.flatMap(({ kind, amount }) =>
    kind === 'software-development' && amount !== undefined ? [amount] : [],
  );
  return amounts.length > 0 ? sumFen(amounts) : undefined;
};

/** Annex 2 asks again for what annex 1 and the application have told. */
const annex2 = ({ values, earlier, personName }: Known): Answers => {
  const [first, before] = [asAnswers(values['annex1']), asAnswers(earlier?.annex2)];
  return given({
    contact: first['contactName'] ?? before['contact'] ?? personName,
    phone: first['officePhone'] ?? before['phone'],
    email: before['email'],
    summary: values['content'],
    applicationDevelopment: softwareOf(values['lines']),
    expectedAcceptance: first['plannedEnd'],
  });
};

const annex3 = ({ facts, values }: Known): Answers => {
  const contract = facts?.contracts.find(({ id }) => id === values['contract']);
  const name = facts?.procurement.packages.find(({ id }) => id === contract?.package)?.name;
  return given({ subProject: name, visaNumber: facts && String(facts.changes.length + 1) });
};

const fundsOf = (facts: ProjectFacts): string =>
  [
    facts.approval && `项目批复金额 ${approvedText(facts) ?? ''}。`,
    ...(facts.funding.opinion?.arrangements ?? []).map(
      ({ year, municipal, county, selfRaised, other }) =>
        `${String(year)} 年安排资金 ${wanText(sumFen([municipal, county, selfRaised, other]))}，其中市级财政 ${wanText(municipal)}，县级财政 ${wanText(county)}，单位自筹 ${wanText(selfRaised)}，其他 ${wanText(other)}。`,
    ),
  ]
    .filter((sentence) => sentence !== undefined)
    .join('');

/** Annex 5: the figures that the case knows, as sentences to go on from. */
const annex5 = ({ facts }: Known): Answers => {
  if (!facts) return {};
  const benefits = asAnswers(currentApplication(facts)?.annex1)['benefits'];
  return given({
    fundsInvested: fundsOf(facts),
    actualExpenditure: `合同金额 ${wanText(contractTotal(facts))}，已支付 ${wanText(paidTotal(facts))}。`,
    goals: typeof benefits === 'string' ? [{ id: 'goal-1', goal: benefits }] : undefined,
  });
};

const parts: Readonly<Record<string, (known: Known) => Answers>> = { annex1, annex2, annex3, annex5 };

/** What an annex (or another part of a form) is begun with when somebody opens it. Every answer can be changed. */
export const knownPart = (path: string, known: Known): Answers => parts[path]?.(known) ?? {};
