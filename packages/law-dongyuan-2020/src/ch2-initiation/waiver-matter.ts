import { keysOf, canonicalJson, consequence, wanText } from '@zhengxiang/core';
import { currentApplication, type ApplicationData, type ProjectFacts, type Waiver } from '@zhengxiang/procedure';
import { areSimilar } from '../ch1-general/similarity.ts';

/** The exceptions that are for a project as it was applied for; once it is approved nothing of it changes without a request. */
const ofApplication: ReadonlySet<string> = new Set(['art10.p1.i1/annual-list', 'art10.p1.i1/design-firm']);

const askedFor = (facts: ProjectFacts, { version }: Waiver): ApplicationData | undefined =>
  facts.versions.find((one) => one.version === version)?.data;

/** What makes another matter of a project: more money, another kind, or neither name nor content left. */
const isAnother = (before: ApplicationData, now: ApplicationData): boolean =>
  now.budgetAmount > before.budgetAmount ||
  now.totalInvestment > before.totalInvestment ||
  now.mainKind !== before.mainKind ||
  // Words too general to be compared are still the same words.
  !((now.name === before.name && now.content === before.content) || areSimilar(before, now));

/** Whether the application has become another matter since an exception was asked for. */
export const isOutgrown = (facts: ProjectFacts, waiver: Waiver): boolean => {
  const [before, now] = [askedFor(facts, waiver), currentApplication(facts)];
  if (!ofApplication.has(waiver.provision) || before === undefined || now === undefined) return false;
  return isAnother(before, now);
};

/** The granted exception from a rule that no longer is about this application. */
export const outgrownException = (facts: ProjectFacts, provision: string): Waiver | undefined => {
  const granted = facts.waivers.filter((one) => one.provision === provision && one.decision?.granted === true);
  return granted.some((one) => !isOutgrown(facts, one)) ? undefined : granted.at(-1);
};

const labels = {
  name: '项目名称',
  mainKind: '主要类别',
  content: '建设内容',
  budgetAmount: '预算金额',
  totalInvestment: '项目总投资',
  lines: '预算明细',
  designFirm: '{design-firm}',
} as const satisfies Partial<Record<keyof ApplicationData, string>>;

const plain = (value: unknown): string => canonicalJson(value ?? null);

/** The parts of an application that differ, in the words of the form. */
const changedParts = (before: ApplicationData, now: ApplicationData): readonly string[] =>
  keysOf(labels)
    .filter((key) => plain(before[key]) !== plain(now[key]))
    .map((key) =>
      key === 'budgetAmount' || key === 'totalInvestment'
        ? `${labels[key]}由 ${wanText(before[key])}改为 ${wanText(now[key])}`
        : labels[key],
    );

/** An exception stays with what it was granted for, and what changed since stands beside it for whoever decides. */
export const changedSinceException = consequence(
  '例外申请以后申报材料有改动的，一直标明改了什么；超出原来所申请的事项的，例外不再适用。',
  ({ facts }) =>
    facts.waivers.flatMap((waiver) => {
      const [before, now] = [askedFor(facts, waiver), currentApplication(facts)];
      if (!ofApplication.has(waiver.provision) || before === undefined || now === undefined) return [];
      if (waiver.decision?.granted === false || facts.closed !== undefined) return [];
      const parts = changedParts(before, now);
      if (parts.length === 0) return [];
      const outgrown = isOutgrown(facts, waiver) ? '；已是另一事项，这项例外不再适用' : '';
      return [
        {
          text: `例外 ${waiver.id} 申请以后，申报材料有改动：${parts.join('、')}${outgrown}`,
          tone: 'warning' as const,
        },
      ];
    }),
);
