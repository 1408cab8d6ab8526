import {
  addDays,
  addMonths,
  currentApplication,
  fen,
  type Contract,
  type PackageState,
  type ProjectFacts,
} from '@zhengxiang/core';
import { firms } from './county.ts';
import { file } from './files.ts';
import { first, last, type TypicalInputs } from './typical.ts';

const year = (day: string): number => Number(day.slice(0, 4));
const approved = (facts: ProjectFacts) => facts.approval?.amount ?? fen(0);
const feeOf = (facts: ProjectFacts, purpose: string): number =>
  (currentApplication(facts)?.lines ?? [])
    .filter((line) => line.purpose === purpose)
    .reduce((total, line) => total + line.amount, 0);
const nextPackage = (facts: ProjectFacts, without: (state: PackageState) => boolean): PackageState =>
  first(facts.procurement.packages.filter(without), 'package at this step');
const firmFor = (state: PackageState) =>
  ({ main: firms.contractor, supervision: firms.supervision, assessment: firms.assessor })[state.subject];
const mainContract = (facts: ProjectFacts): Contract =>
  first(
    facts.contracts.filter((contract) => contract.subject === 'main'),
    'main contract',
  );

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
    const first30 = fen(Math.floor(contract.price * 0.3));
    const second60 = fen(Math.floor(contract.price * 0.6));
    return {
      contract: contract.id,
      payments: [
        { id: 'a', name: '首付款', dueOn: addDays(today, 15), amount: first30, balance: false },
        { id: 'b', name: '进度款', dueOn: addMonths(today, 5), amount: second60, balance: false },
        {
          id: 'c',
          name: '余款',
          dueOn: addMonths(today, 12),
          amount: fen(contract.price - first30 - second60),
          balance: true,
        },
      ],
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
  'procurement.recordDemonstration': (_facts, today) => ({
    heldOn: today,
    finding: 'fair',
    documents: [file('tenderDocuments', '采购需求和招标文件（论证稿）.pdf')],
    report: [file('demonstrationReport', '论证意见.pdf')],
  }),
  'procurement.publishTender': (facts, today) => {
    const next = nextPackage(facts, (state) => state.tender === undefined);
    return {
      package: next.id,
      documents: [file('tenderDocuments', `${next.name}采购文件.pdf`)],
      publishedOn: today,
      opensOn: today,
    };
  },
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
  'procurement.fail': (facts) => ({
    package: nextPackage(facts, (state) => state.award === undefined).id,
    reason: '有效投标人不足三家，废标。',
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
  | 'payment.make'
  | 'procurement.plan'
  | 'procurement.recordDraw'
  | 'procurement.recordDemonstration'
  | 'procurement.publishTender'
  | 'procurement.recordBids'
  | 'procurement.award'
  | 'procurement.fail'
  | 'contract.sign'
>;

const pendingChange = (facts: ProjectFacts, state: 'requested' | 'approved'): string =>
  last(
    facts.changes.filter((change) => change.state === state && change.carriedOutOn === undefined),
    `${state} change`,
  ).id;
const pendingRequest = (facts: ProjectFacts): string =>
  first(
    facts.infrastructure.filter((request) => request.state === 'requested'),
    'infrastructure request',
  ).id;

/** Articles 14–18. */
export const implementationTypical = {
  'supervision.appoint': (_facts, today) => ({
    firm: firms.supervision,
    qualification: '信息系统工程监理乙级',
    qualificationFiles: [file('supervisionQualification', '监理资质证书.pdf')],
    chiefSupervisor: '卢正明',
    appointedOn: today,
  }),
  'implementation.start': (_facts, today) => ({ startedOn: today }),
  'implementation.reportProgress': () => ({ percent: 50, note: '主要功能开发过半，进展正常。' }),
  'implementation.complete': (_facts, today) => ({ completedOn: today, summary: '建设内容全部完成，试运行稳定。' }),
  'infrastructure.request': (_facts, today) => ({
    items: [{ id: 'Z1', resource: 'cloud-host', spec: '8 核 32 GB', quantity: 2, unit: '台' }],
    purpose: '部署应用和数据库。',
    neededOn: addDays(today, 30),
  }),
  'infrastructure.allocate': (facts, today) => ({
    request: pendingRequest(facts),
    allocation: '分配市政务云主机 2 台。',
    allocatedOn: today,
  }),
  'infrastructure.decline': (facts) => ({ request: pendingRequest(facts), reason: '现有资源可以复用。' }),
  'change.request': (facts, today) => {
    const contract = mainContract(facts);
    const line = first(
      (currentApplication(facts)?.lines ?? []).filter((one) => contract.lines.includes(one.id)),
      'line of the contract',
    );
    return {
      letter: [file('changeRequestLetter', '变更申请函.pdf')],
      reason: '业务流程调整，部分功能不再需要。',
      content: '核减部分功能。',
      contract: contract.id,
      lines: [
        {
          id: 'H1',
          line: line.id,
          item: line.name,
          quantityBefore: line.quantity,
          unitPriceBefore: line.unitPrice,
          amountBefore: line.amount,
          quantityAfter: line.quantity,
          unitPriceAfter: fen(line.unitPrice - 1_000_000),
          amountAfter: fen(line.amount - 1_000_000),
        },
      ],
      annex3: { subProject: line.name, visaNumber: '001', basis: '《项目合同书》及业务调整说明' },
      plannedFor: addDays(today, 30),
    };
  },
  'change.approve': (facts, today) => ({
    change: pendingChange(facts, 'requested'),
    text: '同意变更。',
    approvedOn: today,
  }),
  'change.refuse': (facts) => ({ change: pendingChange(facts, 'requested'), reason: '变更理由不充分，按原方案实施。' }),
  'change.withdraw': (facts) => ({ change: pendingChange(facts, 'requested'), reason: '不再变更。' }),
  'change.carryOut': (facts, today) => ({ change: pendingChange(facts, 'approved'), carriedOutOn: today }),
  'filing.majorChange': () => ({
    cause: '国家数据标准修订。',
    content: '数据项按新标准调整。',
    documents: [file('majorChange', '政策依据.pdf')],
  }),
  'filing.lateDelivery': (facts) => ({
    contract: mainContract(facts).id,
    cause: '上级系统接口标准调整，需要延期。',
    newDate: addMonths(mainContract(facts).deliverBy, 3),
  }),
  'filing.acknowledgeArticle18': (facts) => ({
    filing: first(
      facts.article18.filter((filing) => !filing.acknowledgedOn),
      'filing',
    ).id,
  }),
  'termination.file': (_facts, today) => ({
    cause: '业务职能划转，目标无法完全实现。',
    procedure: '双方已签订终止协议，完成清算。',
    terminatedOn: today,
    documents: [file('termination', '终止协议.pdf')],
  }),
  'termination.acknowledgeByBureau': () => ({}),
  'termination.acknowledgeByFinance': () => ({}),
  'cancellation.request': () => ({
    reason: '上级已统一建设同类系统。',
    letter: [file('cancellationLetter', '取消项目申请函.pdf')],
  }),
  'cancellation.approve': () => ({ text: '同意取消。' }),
  'cancellation.refuse': () => ({ reason: '项目仍需建设。' }),
} satisfies TypicalInputs<
  | 'supervision.appoint'
  | 'implementation.start'
  | 'implementation.reportProgress'
  | 'implementation.complete'
  | 'infrastructure.request'
  | 'infrastructure.allocate'
  | 'infrastructure.decline'
  | 'change.request'
  | 'change.approve'
  | 'change.refuse'
  | 'change.withdraw'
  | 'change.carryOut'
  | 'filing.majorChange'
  | 'filing.lateDelivery'
  | 'filing.acknowledgeArticle18'
  | 'termination.file'
  | 'termination.acknowledgeByBureau'
  | 'termination.acknowledgeByFinance'
  | 'cancellation.request'
  | 'cancellation.approve'
  | 'cancellation.refuse'
>;
