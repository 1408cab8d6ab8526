import { type Fen, fen, plainDate, yearOf } from '@zhengxiang/core';
import { type InputOf, type ApplicationData, currentApplication, hasSoftwareDevelopment } from '@zhengxiang/procedure';
import { application, wanFen, type ApplicationSketch } from './application.ts';
import type { Teller } from './life.ts';

/** The turns that most lives share, told once. Each moves the calendar a little, as real offices do. */
const experts = ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3'];
const panel = ['zhengshu.review', 'caizheng.clerk', 'zhuanjia.5', 'zhuanjia.6', 'zhuanjia.7'];

/** A unit reports its list in the autumn before the year of today, and it is adopted: the line that an application of today names. */
export const lineOfYear = (
  t: Teller,
  sketch: Omit<ApplicationSketch, 'on'>,
  { key, owner }: { readonly key: string; readonly owner: string } = { key: 'list', owner: t.owner },
): string => {
  const today = t.today;
  const year = yearOf(today);
  const id = t.openCase(key, 'annual-list', owner);
  t.on(plainDate(`${String(year - 1)}-10-15`)).inCase(key, () => {
    t.other(`${owner}.clerk`, 'annualList.report', {
      year,
      lines: [
        { id: 'N1', name: sketch.name, kind: sketch.kind, budgetAmount: wanFen(sketch.wan), content: sketch.content },
      ],
    });
    t.after(20).other('zhengshu.intake', 'annualList.adopt', {});
  });
  t.on(today);
  return `${id}/N1`;
};

/** An application of today whose project stands in its unit's list. */
export const listed = (t: Teller, sketch: Omit<ApplicationSketch, 'on'>): ApplicationData => {
  const annualLine = lineOfYear(t, sketch);
  return application({ ...sketch, on: t.today, overrides: { annualLine, ...sketch.overrides } });
};

export const endorsed = (t: Teller, department?: string): void => {
  t.after(1).does(`${t.owner}.leader`, 'initiation.endorse');
  if (department !== undefined) t.after(2).does(`${department}.leader`, 'initiation.endorseByDepartment');
};

export const submitted = (t: Teller, data: ApplicationData, department?: string): void => {
  t.apply(`${t.owner}.clerk`, data);
  endorsed(t, department);
  t.after(1).does(`${t.owner}.clerk`, 'initiation.submit');
};

export const accepted = (t: Teller): void => {
  t.after(2).does('zhengshu.intake', 'intake.accept');
};

export const judged = (t: Teller, by = 'zhengshu.review'): void => {
  t.after(5).does(by, 'review.convene');
  for (const expert of experts) t.does(expert, 'review.discloseAvoidance');
  for (const expert of experts) t.does(expert, 'review.judge');
};

/** Cost review with a cut on the first line, 万元. */
export const costed = (t: Teller, cut = '0', by = 'zhengshu.review'): void => {
  t.after(1).does(by, 'review.recordCost', (facts) => ({ lines: costLines(currentApplication(facts), wanFen(cut)) }));
};

const costLines = (data: ApplicationData | undefined, cut: Fen): InputOf<'review.recordCost'>['lines'] => {
  let rest: number = cut;
  return (data?.lines ?? []).map((line) => {
    const reduced = fen(Math.min(rest, line.amount));
    rest -= reduced;
    return {
      id: `X${line.id}`,
      line: line.id,
      declared: line.amount,
      reduced,
      approved: fen(line.amount - reduced),
      reasonCode: reduced > 0 ? 'functions-double-counted' : 'none',
    };
  });
};

export const approvedAfterReview = (t: Teller, cut = '0'): void => {
  judged(t);
  costed(t, cut);
  t.after(2).does('zhengshu.review', 'review.issueOpinion');
  t.after(1).does('zhengshu.leader', 'approval.issue');
};

export const approved = (
  t: Teller,
  data: ApplicationData,
  options: { cut?: string; department?: string } = {},
): void => {
  submitted(t, data, options.department);
  accepted(t);
  approvedAfterReview(t, options.cut);
};

export const funded = (t: Teller): void => {
  t.after(3).does('caizheng.clerk', 'funding.review');
  t.after(5).does('caizheng.leader', 'funding.issueOpinion');
  t.after(2).does('caizheng.clerk', 'budget.enter');
};

export const demonstrated = (t: Teller): void => {
  t.after(3).does(`${t.owner}.clerk`, 'procurement.recordDraw');
  t.after(2).does(`${t.owner}.clerk`, 'procurement.recordDemonstration');
};

/** Tender, bids, award and contract of every package of the plan. */
export const contracted = (t: Teller, packages: number): void => {
  const clerk = `${t.owner}.clerk`;
  for (let index = 0; index < packages; index += 1) t.after(1).does(clerk, 'procurement.publishTender');
  t.after(1);
  for (let index = 0; index < packages; index += 1) t.does(clerk, 'procurement.recordBids');
  t.after(3);
  for (let index = 0; index < packages; index += 1) t.does(clerk, 'procurement.award');
  t.after(10);
  for (let index = 0; index < packages; index += 1) t.does(clerk, 'contract.sign');
  for (let index = 0; index < packages; index += 1) t.does(clerk, 'payment.plan');
};

export const procured = (t: Teller, packages = 2): void => {
  t.after(5).does(`${t.owner}.clerk`, 'procurement.plan');
  contracted(t, packages);
};

export const started = (t: Teller): void => {
  t.after(2).does(`${t.owner}.clerk`, 'supervision.appoint');
  t.after(5).does(`${t.owner}.clerk`, 'implementation.start');
};

export const built = (t: Teller): void => {
  started(t);
  t.after(60).does(`${t.owner}.clerk`, 'implementation.reportProgress');
  t.after(90).does(`${t.owner}.clerk`, 'implementation.complete');
};

export const preliminary = (t: Teller): void => {
  t.after(10).does(`${t.owner}.clerk`, 'acceptance.preliminary');
};

/** For software: annexes 6 and 7 signed by both sides. */
export const shared = (t: Teller, data: ApplicationData): void => {
  if (!hasSoftwareDevelopment(data)) return;
  t.after(1).does(`${t.owner}.clerk`, 'sharing.confirm');
  t.after(2).does('zhengshu.data-sharing', 'sharing.countersign');
};

export const onSite = (t: Teller, opinion: object = {}): void => {
  t.after(5).does('zhengshu.review', 'acceptance.convenePanel');
  for (const member of panel) t.does(member, 'acceptance.giveOpinion', opinion);
};

export const reported = (t: Teller): void => {
  t.after(2).does('zhengshu.leader', 'acceptance.issueReport');
};

export const finallyAccepted = (t: Teller, data: ApplicationData): void => {
  preliminary(t);
  shared(t, data);
  t.after(3).does(`${t.owner}.clerk`, 'acceptance.apply');
  onSite(t);
  reported(t);
};

export const inUse = (t: Teller): void => {
  t.after(1).does(`${t.owner}.clerk`, 'delivery.putIntoUse');
};

/** Pays everything that is planned, the balances last. */
export const paid = (t: Teller, payments: number): void => {
  for (let index = 0; index < payments; index += 1) t.after(1).does('caizheng.clerk', 'payment.make');
};
