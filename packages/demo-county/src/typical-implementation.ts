import { addDays, addMonths, fen } from '@zhengxiang/core';
import { currentApplication, paidTotal, type Contract, type ProjectFacts } from '@zhengxiang/procedure';
import { inForce } from '@zhengxiang/law-dongyuan-2020';
import { firms } from './county.ts';
import { file } from './files.ts';
import { first, last, type TypicalInputs } from './typical.ts';

const mainContract = (facts: ProjectFacts): Contract =>
  first(
    facts.contracts.filter((contract) => contract.subject === 'main'),
    'main contract',
  );
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
  'supervision.end': (_facts, today) => ({
    endedOn: today,
    reason: '监理单位资质到期未续，双方协商解除。',
    workDone: '完成开工审查，监理资料已移交项目建设单位。',
    documents: [file('supervisionEnd', '解除监理和移交材料.pdf')],
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
    // Lines of lives have one unit, so the amount in force is the unit price.
    const amount = inForce(facts, { line: line.id, item: line.name })?.amount ?? line.amount;
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
          unitPriceBefore: amount,
          amountBefore: amount,
          quantityAfter: line.quantity,
          unitPriceAfter: fen(amount - 1_000_000),
          amountAfter: fen(amount - 1_000_000),
        },
      ],
      signed: [file('signedChange', '签名盖章的变更单和变更清单.pdf')],
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
  'termination.file': (facts, today) => ({
    settlements: facts.contracts
      .filter(({ endedOn }) => endedOn === undefined)
      .map((contract) => ({
        id: `J${contract.id}`,
        contract: contract.id,
        amount: paidTotal(facts, contract),
        workDone: '完成需求调研和部分功能开发，已按合同付款。',
      })),
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
  | 'supervision.end'
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
