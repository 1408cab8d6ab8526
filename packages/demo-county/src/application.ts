import { fenFromWan, type Fen, type PlainDate, addDays, addMonths } from '@zhengxiang/core';
import type {
  ApplicationData,
  BudgetLine,
  DataItem,
  LinePurpose,
  ServiceKind,
  ServiceSubKind,
} from '@zhengxiang/procedure';
import { firms } from './county.ts';
import { file } from './files.ts';

/** 万元 as written in a scenario, in 分. */
export const wanFen = (amount: string): Fen => {
  const result = fenFromWan(amount);
  if (!result.ok) throw new Error(`${amount}: ${result.error}`);
  return result.value;
};

interface LineSketch {
  readonly name: string;
  readonly wan: string;
  readonly kind?: ServiceKind;
  readonly subKind?: ServiceSubKind;
  readonly purpose?: LinePurpose;
}

export interface ApplicationSketch {
  readonly name: string;
  readonly wan: string;
  readonly kind: ServiceKind;
  readonly subKind: ServiceSubKind;
  readonly content: string;
  readonly on: PlainDate;
  /** Left out: one main line that takes what the fees leave over. */
  readonly lines?: readonly LineSketch[];
  readonly dataItems?: readonly string[];
  readonly overrides?: Partial<ApplicationData>;
}

const asLine = (sketch: LineSketch, index: number, of: ApplicationSketch): BudgetLine => ({
  id: `L${String(index + 1)}`,
  kind: sketch.kind ?? of.kind,
  subKind: sketch.subKind ?? of.subKind,
  name: sketch.name,
  unit: '项',
  quantity: 1,
  unitPrice: wanFen(sketch.wan),
  amount: wanFen(sketch.wan),
  purpose: sketch.purpose ?? 'general',
});

const subtract = (wan: string, parts: readonly string[]): string => {
  const rest = wanFen(wan) - parts.reduce((total, part) => total + wanFen(part), 0);
  return (rest / 1_000_000).toFixed(6);
};

const isSoftware = (sketch: ApplicationSketch): boolean => sketch.kind === 'software-development';

/** The fee lines that articles 8, 9 and 16 ask for, by size. */
const fees = (sketch: ApplicationSketch): readonly LineSketch[] => {
  const small = wanFen(sketch.wan) < wanFen('50');
  if (small) return [];
  const supervision: LineSketch = {
    name: '工程质量监理',
    wan: '2',
    kind: 'third-party',
    subKind: 'supervision',
    purpose: 'supervision',
  };
  const mlps: LineSketch = {
    name: '信息系统安全等级保护测评（三级）',
    wan: '5',
    kind: 'third-party',
    subKind: 'assessment',
    purpose: 'mlps',
  };
  const sharing: LineSketch = {
    name: '数据共享和交换接口开发',
    wan: '3',
    kind: 'software-development',
    subKind: 'professional-software',
    purpose: 'data-interface',
  };
  return isSoftware(sketch) ? [sharing, mlps, supervision] : [mlps, supervision];
};

const linesOf = (sketch: ApplicationSketch): readonly BudgetLine[] => {
  const added = fees(sketch);
  const main = sketch.lines ?? [
    {
      name: `${sketch.name}建设`,
      wan: subtract(
        sketch.wan,
        added.map((fee) => fee.wan),
      ),
    },
  ];
  return [...main, ...(sketch.lines ? [] : added)].map((line, index) => asLine(line, index, sketch));
};

const dataItem = (name: string, index: number): DataItem => ({
  id: `D${String(index + 1)}`,
  systemFunction: `${name}管理`,
  name: `${name}信息`,
  cycle: 'daily',
  way: 'interface',
  sharing: 'unconditional',
});

/** A complete and lawful application made from a few words; scenarios override what they are about. */
export const application = (sketch: ApplicationSketch): ApplicationData => {
  const total = wanFen(sketch.wan);
  const full = total >= wanFen('50');
  const items = sketch.dataItems ?? (isSoftware(sketch) ? ['业务对象', '办理结果'] : []);
  const start = addMonths(sketch.on, 4);
  return {
    classified: false,
    name: sketch.name,
    userUnit: '本单位及各乡镇',
    mainKind: sketch.kind,
    mainSubKind: sketch.subKind,
    budgetAmount: total,
    totalInvestment: total,
    content: sketch.content,
    reuse: '部署在市政务云，使用市统一身份认证和数据共享交换平台。',
    mlpsLevel: full ? '3' : '2',
    ...(full ? { designFirm: { firm: firms.design, qualification: '工程咨询单位乙级资信（电子、信息工程）' } } : {}),
    ...(!full && isSoftware(sketch)
      ? { reservedInterface: '预留 RESTful 数据共享开放接口，接入县数据共享交换平台。' }
      : {}),
    lines: linesOf(sketch),
    dataItems: items.map(dataItem),
    projectPlan: [file('projectPlan', `${sketch.name}建设方案.pdf`)],
    ...(full
      ? {
          necessity: [file('necessity', `${sketch.name}建设必要性说明.pdf`)],
          annex1: annex1(sketch, total, start),
          annex2: {
            contact: '经办人',
            phone: '0762-8831234',
            email: 'jbr@example.gov.cn',
            summary: sketch.content,
            hardware: 0,
            systemSoftware: 0,
            applicationDevelopment: total,
            initiatedOn: sketch.on,
            expectedAcceptance: addMonths(start, 10),
          },
        }
      : {}),
    ...sketch.overrides,
  };
};

const annex1 = (sketch: ApplicationSketch, total: Fen, start: PlainDate) => ({
  place: '东源县仙塘镇（市政务云）',
  nature: 'new',
  inFiscalPlan: true,
  countyAgreed: false,
  plannedStart: start,
  plannedEnd: addDays(addMonths(start, 9), -1),
  fundingByYear: { year1: total },
  fundingBySource: { county: total },
  approvalDocumentName: '关于信息化建设项目的批复',
  approvalDocumentNumber: '东府办函〔2020〕1号',
  benefits: `${sketch.name}建成后，办理时间缩短一半，数据与县数据共享交换平台互通。`,
  contactName: '经办人',
  officePhone: '0762-8831234',
  mobile: '13800138000',
  address: '广东省河源市东源县仙塘镇行政大道1号',
  postCode: '517500',
});
