import { addDays, addMonths, fen, type Fen } from '@zhengxiang/core';
import { ceilingOf, currentApplication, type PackageState, type ProjectFacts } from '@zhengxiang/procedure';
import { firms } from './county.ts';
import { file } from './files.ts';
import { first, type TypicalInputs } from './typical.ts';

const year = (day: string): number => Number(day.slice(0, 4));
const approved = (facts: ProjectFacts) => ceilingOf(facts) ?? fen(0);
const feeOf = (facts: ProjectFacts, purpose: string): number =>
  (currentApplication(facts)?.lines ?? [])
    .filter((line) => line.purpose === purpose)
    .reduce((total, line) => total + line.amount, 0);
const nextPackage = (facts: ProjectFacts, without: (state: PackageState) => boolean): PackageState =>
  first(facts.procurement.packages.filter(without), 'package at this step');
const firmFor = (state: PackageState) =>
  ({ main: firms.contractor, design: firms.design, supervision: firms.supervision, assessment: firms.assessor })[
    state.subject
  ];
const tenderOf = ({ name }: { readonly name: string }): string => `${name}采购文件`;
const firstFull = <T>(wanted: readonly T[], otherwise: readonly T[]): readonly T[] =>
  wanted.length > 0 ? wanted : otherwise;
/** 30 % at the start, 60 % on the way, the rest after acceptance. */
const partsOf = (price: number): readonly [first: Fen, second: Fen, balance: Fen] => {
  const [start, later] = [Math.floor(price * 0.3), Math.floor(price * 0.6)];
  return [fen(start), fen(later), fen(price - start - later)];
};

/** Articles 11–13 and the money. */
export const procurementTypical = {
  'funding.review': () => ({ note: '对照评审意见审核。' }),
  'funding.issueOpinion': (facts, today) => ({
    conclusion: 'arranged',
    arrangements: [
      { id: 'Y1', year: year(today), municipal: fen(0), county: approved(facts), selfRaised: fen(0), other: fen(0) },
    ],
    text: '同意安排。',
    issuedOn: today,
  }),
  'budget.enter': (facts, today) => {
    const entered = new Set(facts.funding.budgets.map((budget) => budget.year));
    const next = first(
      (facts.funding.opinion?.arrangements ?? []).filter((one) => !entered.has(one.year)),
      'arrangement to enter',
    );
    return {
      year: next.year,
      municipal: next.municipal,
      county: next.county,
      selfRaised: next.selfRaised,
      other: next.other,
      enteredOn: today,
    };
  },
  'payment.plan': (facts, today) => {
    const planned = new Set(facts.plannedPayments.map((payment) => payment.contract));
    const contract = first(
      facts.contracts.filter((one) => !planned.has(one.id)),
      'contract without a payment plan',
    );
    const [first30, second60, balance] = partsOf(contract.price);
    return {
      contract: contract.id,
      payments: [
        { id: 'a', name: '首付款', dueOn: addDays(today, 15), amount: first30, balance: false },
        { id: 'b', name: '进度款', dueOn: addMonths(today, 5), amount: second60, balance: false },
        {
          id: 'c',
          name: '余款',
          dueOn: addMonths(today, 12),
          amount: balance,
          balance: true,
        },
      ],
    };
  },
  'balance.register': ({ contracts }) => {
    const { id, price, agreedBalance } = first(contracts, 'contract');
    return {
      contract: id,
      balanceAgreed: true,
      balance: fen(Math.min(price, Math.max(agreedBalance ?? 0, partsOf(price)[2]))),
      basis: '合同第八条。',
    };
  },
  'payment.make': (facts, today) => {
    const paid = new Set(facts.payments.map((payment) => payment.planned));
    const next = first(
      facts.plannedPayments.filter((one) => !paid.has(one.id)),
      'planned payment to make',
    );
    return { planned: next.id, amount: next.amount, paidOn: today, voucher: `记-${next.id}` };
  },
  'procurement.plan': (facts, today) => {
    const supervision = fen(feeOf(facts, 'supervision'));
    const lines = currentApplication(facts)?.lines ?? [];
    const main = fen(approved(facts) - supervision);
    const of = (wanted: boolean) =>
      lines.filter((line) => (line.purpose === 'supervision') === wanted).map((line) => line.id);
    return {
      packages: [
        { id: 'G1', name: '项目建设', subject: 'main', method: 'open-tender', budget: main, lines: of(false) },
        ...(supervision > 0
          ? [
              {
                id: 'G2',
                name: '工程监理',
                subject: 'supervision' as const,
                method: 'own-procurement' as const,
                budget: supervision,
                lines: of(true),
              },
            ]
          : []),
      ],
      agency: firms.agency,
      plannedOn: today,
    };
  },
  'procurement.recordDraw': (_facts, today) => ({
    drawnOn: today,
    operator: '代理机构 李工',
    witness: '县财政局 钟志坚',
    pool: '广东省政府采购评审专家库',
    experts: ['甲', '乙', '丙', '丁', '戊'].map((name, index) => ({
      id: `E${String(index + 1)}`,
      name: `论证专家${name}`,
      specialty: '软件和信息技术服务',
      organisation: '省库专家',
      avoidance: 'clear' as const,
    })),
    evidence: [file('drawRecord', '专家抽取记录.pdf')],
  }),
  'procurement.supplementDraw': (facts, today) => ({
    drawnOn: today,
    reason: '一名专家因病不能到会。',
    operator: '代理机构 李工',
    witness: '县财政局 钟志坚',
    pool: '广东省政府采购评审专家库',
    experts: [
      {
        id: 'E1',
        name: `补抽专家${String((facts.procurement.draw?.experts ?? []).length + 1)}`,
        specialty: '软件和信息技术服务',
        organisation: '省库专家',
        avoidance: 'clear',
      },
    ],
    evidence: [file('drawRecord', '专家补抽记录.pdf')],
  }),
  'procurement.recordDemonstration': ({ procurement: { demonstrations, packages, draw } }, today) => ({
    heldOn: today,
    attended: (draw?.experts ?? []).map(({ name }) => name).join('、'),
    finding: 'fair',
    // What is demonstrated once more has been modified before.
    documents: ['采购需求', ...packages.map(tenderOf)].map((name) =>
      file(
        'tenderDocuments',
        `${name}（${demonstrations.length > 0 ? `修改稿${String(demonstrations.length)}` : '论证稿'}）.pdf`,
      ),
    ),
    report: [file('demonstrationReport', '论证意见.pdf')],
  }),
  'procurement.publishTender': (facts, today) => {
    const next = nextPackage(facts, (state) => state.tender === undefined);
    return {
      package: next.id,
      // Where it was demonstrated, just what was demonstrated.
      documents: firstFull(
        (facts.procurement.demonstration?.documents ?? []).filter(({ name }) => name.startsWith(tenderOf(next))),
        [file('tenderDocuments', `${tenderOf(next)}.pdf`)],
      ),
      publishedOn: today,
      opensOn: today,
    };
  },
  'procurement.publicise': (facts, today) => ({
    package: nextPackage(facts, (state) => state.method === 'single-source' && state.award === undefined).id,
    publicisedOn: today,
    until: addDays(today, 8),
    place: '广东省政府采购网',
    documents: [file('singleSourcePublicity', '单一来源采购公示.pdf')],
  }),
  'procurement.recordBids': (facts, today) => {
    const next = nextPackage(facts, (state) => state.tender !== undefined && state.bids === undefined);
    const price = fen(Math.floor(next.budget * 0.96));
    return {
      package: next.id,
      openedOn: today,
      bids: [
        { id: 'T1', firm: firmFor(next), price },
        { id: 'T2', firm: firms.secondBidder, price: fen(next.budget) },
        { id: 'T3', firm: firms.thirdBidder, price: fen(Math.floor(next.budget * 0.98)) },
      ],
    };
  },
  'procurement.award': (facts, today) => {
    const next = nextPackage(facts, (state) => state.bids !== undefined && state.award === undefined);
    const bid = first(next.bids?.bids ?? [], 'bid');
    return {
      package: next.id,
      winner: bid.firm,
      price: bid.price,
      awardedOn: today,
      notice: [file('awardNotice', `${next.name}中标通知书.pdf`)],
    };
  },
  'procurement.fail': (facts, today) => ({
    package: nextPackage(facts, (state) => state.award === undefined).id,
    outcome: 'too-few',
    failedOn: today,
    reason: '有效投标人不足三家。',
  }),
  'contract.sign': (facts, today) => {
    const signed = new Set(facts.contracts.map((contract) => contract.package));
    const next = nextPackage(facts, (state) => state.award !== undefined && !signed.has(state.id));
    const award = first(next.award ? [next.award] : [], 'award');
    return {
      package: next.id,
      number: `DY-${today.slice(0, 4)}-${next.id}`,
      party: award.winner,
      price: award.price,
      balanceAgreed: true,
      balance: partsOf(award.price)[2],
      advance: partsOf(award.price)[0],
      signedOn: today,
      deliverBy: addMonths(today, 8),
      lines: next.lines,
      documents: [file('contract', `${next.name}合同.pdf`)],
    };
  },
} satisfies TypicalInputs<
  | 'funding.review'
  | 'funding.issueOpinion'
  | 'budget.enter'
  | 'payment.plan'
  | 'balance.register'
  | 'payment.make'
  | 'procurement.plan'
  | 'procurement.recordDraw'
  | 'procurement.supplementDraw'
  | 'procurement.recordDemonstration'
  | 'procurement.publishTender'
  | 'procurement.publicise'
  | 'procurement.recordBids'
  | 'procurement.award'
  | 'procurement.fail'
  | 'contract.sign'
>;
