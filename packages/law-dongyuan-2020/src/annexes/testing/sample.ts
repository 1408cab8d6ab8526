import { fen, plainDate } from '@zhengxiang/core';
import {
  emptyProject,
  type ActorRef,
  type ApplicationData,
  type Change,
  type DataItem,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { ChangeLine } from '../../ch4-implementation/change-origin.ts';

/** A project with every cell of the seven annexes filled, for tests that look at paper. The person and the firms are invented. */

export const wan = (amount: number) => fen(Math.round(amount * 1_000_000));
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const actor = (name: string, organisationName: string): ActorRef => ({
  personId: uuid(1),
  name,
  organisationId: uuid(2),
  organisationName,
  post: 'leader',
});

/** Characters that a writer could take for markup, and characters that few fonts have. */
export const awkward = '〔2026〕 & < > " \' \\ # $x$ * _ @ ` ~ {{}} </w:t> 堃 龑 㛃 镕 ㎡';

export const dataItem = (n: number, changes: Partial<DataItem> = {}): DataItem => ({
  id: `D${String(n)}`,
  systemFunction: '水雨情监测',
  name: `监测站点信息${String(n)}`,
  cycle: 'realtime',
  way: 'interface',
  sharing: 'unconditional',
  ...changes,
});

export const sampleApplication: ApplicationData = {
  classified: false,
  name: '东源县智慧水利综合管理平台建设项目（一期）',
  userUnit: '东源县水务局、各乡镇水利所',
  mainKind: 'software-development',
  mainSubKind: 'professional-software',
  budgetAmount: wan(286.5),
  totalInvestment: wan(286.5),
  content:
    '建设水雨情监测、山洪预警、水库安全监管、河长制管理等业务应用，开发数据共享接口12个，编列等级保护三级测评及工程监理费用；部署于市政务云，不新建机房。',
  mlpsLevel: '3',
  lines: [],
  dataItems: [
    dataItem(1),
    dataItem(2, { cycle: 'daily' }),
    dataItem(3, { systemFunction: '水库安全监管', sharing: 'conditional', condition: '限应急管理部门' }),
    dataItem(4, {
      systemFunction: '水库安全监管',
      sharing: 'not-shared',
      legalBasis: '《中华人民共和国测绘法》第四十七条',
    }),
  ],
  annex1: {
    place: '东源县仙塘镇行政大道1号（政务云）',
    nature: 'new',
    inFiscalPlan: true,
    countyAgreed: false,
    plannedStart: '2027-03-01',
    plannedEnd: '2027-12-31',
    fundingByYear: { year1: wan(200), year2: wan(86.5), year3: wan(0), year4: wan(0), year5: wan(0) },
    fundingBySource: { municipal: wan(0), county: wan(236.5), selfRaised: wan(50), other: wan(0) },
    approvalDocumentName: '关于智慧水利建设的批复',
    approvalDocumentNumber: '东水〔2026〕35号',
    benefits: '提升防汛预警能力，减少重复建设，年节约运维费用约30万元；实现水利数据与县大数据平台共享。',
    contactName: '张堃',
    officePhone: '0762-8831234',
    mobile: '13800138000',
    address: '广东省河源市东源县仙塘镇行政大道1号',
    postCode: '517500',
  },
  annex2: {
    contact: '张堃',
    phone: '0762-8831234',
    email: 'shuiwuju@example.gov.cn',
    summary: '建设全县统一的水利业务应用和数据底座。',
    hardware: wan(20),
    systemSoftware: wan(36.5),
    applicationDevelopment: wan(210),
    initiatedOn: '2026-11-23',
    expectedAcceptance: '2028-01-31',
  },
};

export const changeLine = (n: number, changes: Partial<ChangeLine> = {}): ChangeLine => ({
  id: `H${String(n)}`,
  line: `L${String(n)}`,
  item: `雨量计${String(n)}`,
  modelBefore: '南瑞 NSY-1',
  specBefore: '分辨力0.5mm，太阳能供电',
  quantityBefore: 10,
  unitPriceBefore: fen(3_600_00),
  amountBefore: fen(36_000_00),
  modelAfter: '南瑞 NSY-2',
  specAfter: '分辨力0.2mm，太阳能供电，4G/北斗双通道',
  quantityAfter: 8.5,
  unitPriceAfter: fen(4_000_00),
  amountAfter: fen(34_000_00),
  note: '型号停产',
  ...changes,
});

const change = (lines: readonly ChangeLine[]): Change => ({
  id: 'C1',
  request: {
    letter: [],
    reason: '设备型号停产。',
    content: '雨量计改用新型号，数量由10套减为8.5套；新增北斗通信终端。',
    contract: 'K1',
    lines,
    annex3: {
      subProject: '水雨情监测站',
      visaNumber: 'QZ-2027-003',
      basis: '《项目合同书》第八条及厂家停产通知',
      projectLeader: '李龑',
    },
    plannedFor: plainDate('2027-07-01'),
  },
  requestedOn: plainDate('2027-06-01'),
  state: 'approved',
  difference: -2_000_00,
  decidedOn: plainDate('2027-06-10'),
});

export const defaultChangeLines: readonly ChangeLine[] = [
  changeLine(1),
  changeLine(2, {
    line: undefined,
    item: '北斗通信终端',
    modelBefore: undefined,
    specBefore: undefined,
    quantityBefore: 0,
    unitPriceBefore: fen(0),
    amountBefore: fen(0),
    note: undefined,
  }),
];

/** The sample project; parts that a test is about are replaced. */
export const sampleFacts = (
  application: Partial<ApplicationData> = {},
  lines: readonly ChangeLine[] = defaultChangeLines,
): ProjectFacts => ({
  ...emptyProject({
    caseId: uuid(9),
    packId: 'dongyuan-2020',
    owner: { id: uuid(2), name: '东源县水务局', competentDepartment: { id: uuid(3), name: '东源县农业农村局' } },
  }),
  versions: [
    {
      version: 1,
      data: { ...sampleApplication, ...application },
      preparedOn: plainDate('2026-11-20'),
      preparedBy: actor('张堃', '东源县水务局'),
      endorsement: {
        by: actor('王志强', '东源县水务局'),
        on: plainDate('2026-11-21'),
        opinion: '同意申报。',
        scan: [],
      },
      departmentEndorsement: {
        by: actor('陈国华', '东源县农业农村局'),
        on: plainDate('2026-11-22'),
        opinion: '同意。',
        scan: [],
      },
    },
  ],
  intake: { state: 'accepted', returns: [], firstSubmittedOn: plainDate('2026-11-23') },
  approval: {
    on: plainDate('2026-12-20'),
    by: actor('刘振国', '东源县政务服务数据管理局'),
    amount: wan(268),
  },
  contracts: [
    {
      id: 'K1',
      package: 'B1',
      subject: 'main',
      number: 'DYSW-2027-01',
      party: { name: '广东某水利信息科技有限公司', uscc: '91440000000000000X' },
      signedPrice: wan(265.2),
      price: wan(265),
      signedOn: plainDate('2027-02-20'),
      deliverBy: plainDate('2027-12-31'),
      lines: [],
      documents: [],
    },
  ],
  plannedPayments: [
    { id: 'P1', contract: 'K1', name: '首期', dueOn: plainDate('2027-03-10'), amount: wan(100), balance: false },
  ],
  payments: [{ id: 'Z1', planned: 'P1', amount: wan(100), paidOn: plainDate('2027-03-12') }],
  implementation: {
    progress: [],
    startedOn: plainDate('2027-03-01'),
    completedOn: plainDate('2027-11-30'),
    supervision: {
      firm: { name: '河源某信息工程监理有限公司', uscc: '91441600000000000X' },
      qualification: '信息系统工程监理乙级',
      qualificationFiles: [],
      chiefSupervisor: '赵敏',
      appointedOn: plainDate('2027-02-25'),
      on: plainDate('2027-02-25'),
    },
  },
  changes: [change(lines)],
  acceptance: {
    reports: [],
    application: {
      material: [],
      preliminaryMaterial: [],
      on: plainDate('2028-01-05'),
      annex5: {
        progressAndAdjustments: '按计划完成，设备型号按批准的变更调整。',
        goalCompletion: '绩效总目标和阶段性目标全部完成。',
        fundsInvested: '财政拨款和自筹资金均按计划到位。',
        actualExpenditure: '支出符合合同约定。',
        financialManagement: '专账核算，手续完备。',
        managementSystem: '制度健全，执行到位。',
        goals: [{ id: 'G1', goal: '预警信息发布时间不超过10分钟', result: '平均6分钟' }],
        indicatorAnalysis: '实际状况与申报绩效目标一致。',
        qualitativeAnalysis: '防汛调度时间缩短一半。',
        sustainability: '对水环境有持续的正面影响。',
        experience: '需求调研充分，沟通及时。',
        followUp: '继续做好运维和数据共享。',
        otherMatters: '无。',
      },
    },
  },
  sharing: {
    countersignedOn: plainDate('2027-12-20'),
    confirmation: {
      systemName: '东源县智慧水利综合管理平台',
      systemSummary: '汇聚全县水雨情、工情数据，支撑防汛调度。',
      systemAddress: 'https://slpt.example.gov.cn:8443',
      ways: ['interface', 'manual-upload'],
      tables: [
        { id: 'U1', table: 'st_rain_r', content: '雨量站逐时雨量', cycle: 'realtime', way: 'interface' },
        {
          id: 'U2',
          table: 'st_stbprp',
          content: '站点基本信息',
          cycle: 'yearly',
          way: 'manual-upload',
          note: '含坐标',
        },
      ],
      signatory: '王志强',
      signedOn: plainDate('2027-12-18'),
      annex7: { loginName: 'slpt_share' },
      on: plainDate('2027-12-18'),
    },
  },
});
