import { citeOf, citeText, wanText, type Fen, type PickSource } from '@zhengxiang/core';
import {
  applicationFields,
  correctables,
  currentApplication,
  currentRound,
  instalmentsOf,
  type PlannedPayment,
  type ProjectFacts,
} from '@zhengxiang/procedure';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown, but not to be picked now; the hint says why. */
  readonly disabled?: boolean;
  readonly hint?: string;
}

type Source = (facts: ProjectFacts) => readonly Option[];

const money = (amount: number): string => wanText(amount as Fen);
const outside: Source = () => [];

/** A balance whose own name does not say so. */
export const isUnnamedBalance = ({ name, balance }: PlannedPayment): boolean => balance && !name.includes('余款');

/** What tells one entry of a kind from another: its number, its money. */
const marksOf = (answers: Readonly<Record<string, unknown>>): readonly string[] =>
  ['number', 'voucher', 'amount', 'price', 'balance'].flatMap((key) => {
    const value = answers[key];
    if (typeof value === 'number') return [money(value)];
    return typeof value === 'string' ? [value] : [];
  });

/** Where each pick finds its choices in the case. Sources outside the case come from the server. */
export const pickSources: Readonly<Record<PickSource, Source>> = {
  budgetLines: (facts) =>
    (currentApplication(facts)?.lines ?? []).map((line) => ({
      value: line.id,
      label: `${line.name}（${money(line.amount)}）`,
    })),
  dataItems: (facts) =>
    (currentApplication(facts)?.dataItems ?? []).map((item) => ({
      value: item.id,
      label: `${item.systemFunction} · ${item.name}`,
    })),
  packages: (facts) =>
    facts.procurement.packages.map((one) => ({ value: one.id, label: `${one.name}（${money(one.budget)}）` })),
  contracts: (facts) =>
    facts.contracts.map((one) => ({ value: one.id, label: `${one.number} ${one.party.name}（${money(one.price)}）` })),
  plannedPayments: (facts) =>
    instalmentsOf(facts).map(({ planned, contract, paid, rest }) => ({
      value: planned.id,
      label: `${planned.name}${isUnnamedBalance(planned) ? '（余款）' : ''} ${paid > 0 ? `还差 ${money(rest)}（计划 ${money(planned.amount)}）` : money(planned.amount)}　${contract.number} ${contract.party.name}，${planned.dueOn}`,
    })),
  changes: (facts) =>
    facts.changes.map((one) => ({ value: one.id, label: `${one.id} ${one.request.content.slice(0, 30)}` })),
  infrastructureRequests: (facts) =>
    facts.infrastructure.map((one) => ({ value: one.id, label: `${one.id} ${one.request.purpose.slice(0, 30)}` })),
  remarks: (facts) =>
    facts.review.remarks.map((one) => ({ value: one.id, label: `${one.id} ${one.remark.slice(0, 60)}` })),
  experts: (facts) =>
    (currentRound(facts)?.experts ?? []).map(({ person }) => ({ value: person.id, label: person.name })),
  waiverRequests: (facts) =>
    facts.waivers.map((one) => ({
      value: one.id,
      label: `${citeText(citeOf(one.provision as `${string}/${string}`))}：${one.reason.slice(0, 40)}`,
    })),
  rectificationItems: (facts) =>
    (facts.acceptance.rectification?.items ?? []).map((one) => ({ value: one.id, label: one.problem.slice(0, 60) })),
  violations: (facts) => facts.oversight.violations.map((one) => ({ value: one.id, label: one.facts.slice(0, 60) })),
  auditRequests: (facts) => facts.oversight.audits.map((one) => ({ value: one.id, label: one.what.slice(0, 60) })),
  documents: (facts) => {
    const data = currentApplication(facts);
    return [...(data?.projectPlan ?? []), ...(data?.necessity ?? []), ...(data?.otherFiles ?? [])].map((one) => ({
      value: one.id,
      label: one.name,
    }));
  },
  applicationFields: () => Object.entries(applicationFields).map(([value, field]) => ({ value, label: field.label })),
  splittingFlags: (facts) => facts.splitting.map((one) => ({ value: one.id, label: one.reason.slice(0, 60) })),
  progressReports: (facts) =>
    facts.implementation.progress.map((one, index) => ({
      value: String(index),
      label: `${one.on} ${String(one.percent)}%`,
    })),
  filings: (facts) =>
    facts.article18.map((one) => ({
      value: one.id,
      label: `${one.kind === 'late-delivery' ? '逾期交付' : '重大变更'} ${one.filedOn}`,
    })),
  payments: (facts) =>
    facts.payments
      .filter(({ reverses }) => reverses === undefined)
      .map(({ id, paidOn, amount, voucher }) => ({
        value: id,
        label: `${paidOn} ${money(amount)}${voucher === undefined ? '' : `　凭证号 ${voucher}`}`,
      })),
  records: (facts) =>
    facts.records.map(({ id, what, on, by, answers }) => ({
      value: id,
      label: `${on} ${correctables[what].title}（${[...marksOf(answers), by.organisationName].join('，')}）`,
    })),
  affectedActs: (facts) =>
    facts.corrections
      .flatMap(({ affected }) => affected)
      .map(({ id, on, title, doneBy, finding }) => ({
        value: id,
        label: `${on} ${doneBy}“${title}”：${finding.slice(0, 60)}`,
      })),
  projects: outside,
  annualLines: outside,
  provisions: outside,
  exceptions: outside,
  questions: outside,
};

export const remoteSources: ReadonlySet<PickSource> = new Set(['projects', 'annualLines', 'provisions', 'exceptions']);
