import { readBack } from '@zhengxiang/documents';
import { formOf } from '../../packages/documents/src/testing/returning.ts';
import { zipOf } from '../../packages/documents/src/testing/zip.ts';
import type { Verdict } from './verdicts.ts';

/** A form as somebody sends it back: lines of cells with their markup, and what one of them answers. */
export interface FormScenario {
  readonly form: 'annex1' | 'annex2' | 'annex4';
  readonly rows: readonly (readonly string[])[];
  /** A place of the form, or a key of the first row of its table. */
  readonly at: string;
  /** What a person reads there; undefined: nothing that is certain. */
  readonly is: unknown;
}

const titles = {
  annex1: '东源县县级政务信息化服务项目立项申请表',
  annex2: '数据资源管理核查表',
  annex4: '项目变更清单',
};
const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

const documentOf = ({ form, rows }: FormScenario): Uint8Array =>
  zipOf(
    'word/document.xml',
    Buffer.from(
      `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body><w:p>${run(titles[form])}</w:p><w:tbl>${rows
        .map(
          (cells) =>
            `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/><w:p>${cell.startsWith('<') ? cell : run(cell)}</w:p></w:tc>`).join('')}</w:tr>`,
        )
        .join('')}</w:tbl></w:body></w:document>`,
    ),
  );

/** Whether the answer is the truth; none, with a reason; or another one without a word. */
export const judgeForm = async (scenario: FormScenario): Promise<Verdict> => {
  const { at, form, is } = scenario;
  const { values, tables, faults } = await readBack(documentOf(scenario), formOf(form));
  const row = tables[0]?.rows[0]?.values;
  const got = form === 'annex1' ? values.find(({ path }) => path === at)?.value : row?.[at];
  if (got !== undefined) return got === is ? 'right' : 'silent';
  const label = scenario.rows.at(form === 'annex1' ? 0 : -2)?.map((one) => one.replaceAll(/（.*/gu, '')) ?? [];
  const isTold = faults.some(
    ({ where, reason }) => label.some((one) => one !== '' && where.includes(one)) && !reason.includes('找不到'),
  );
  return isTold ? 'told' : 'silent';
};

type Named = readonly [name: string, scenario: FormScenario];

const yesNo = (words: string, is: boolean | undefined): Named => [
  words.replaceAll(/<[^>]+>/gu, ''),
  { form: 'annex1', rows: [['是否已列入本年度县级财政投资计划', words]], at: 'annex1.inFiscalPlan', is },
];
const nature = (words: string, is: string | undefined): Named => [
  words.replaceAll(/<[^>]+>/gu, ''),
  { form: 'annex1', rows: [['建设性质', words]], at: 'annex1.nature', is },
];
const total = (label: string, words: string, is: number | undefined): Named => [
  `${label} ${words.replaceAll(/<[^>]+>/gu, '')}`,
  { form: 'annex1', rows: [[label, words]], at: 'totalInvestment', is },
];
const start = (words: string, is: string | undefined): Named => [
  words.replaceAll(/<[^>]+>/gu, ''),
  { form: 'annex1', rows: [['计划动工时间', words]], at: 'annex1.plannedStart', is },
];
const sharing = (words: string, is: string | undefined): Named => [
  words,
  {
    form: 'annex2',
    rows: [
      ['系统功能', '产生数据名称', '共享周期', '提供方式'],
      ['业务', '数据', '每日', words],
    ],
    at: 'sharing',
    is,
  },
];
const heads = [
  '原设备品牌/型号',
  '原设备参数',
  '原数量',
  '原单价',
  '原小计',
  '现设备品牌/型号',
  '现设备参数',
  '现数量',
  '现单价',
  '现小计',
  '备注',
];
const price = (head: string, words: string, is: number | undefined): Named => [
  `${head} ${words}`,
  {
    form: 'annex4',
    rows: [
      ['序号', '分项目名称', ...heads.map((one) => (one === '原单价' ? head : one))],
      ['1', '雨量计', '', '', '', words, ...heads.slice(4).map(() => '')],
    ],
    at: 'unitPriceBefore',
    is,
  },
];
const symbol = (char: string, font: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const hidden = (words: string): string => run(words, '<w:vanish/>');

/** Families of what clerks do to forms, three and more of each. */
export const formFamilies: Readonly<Record<string, readonly Named[]>> = {
  勾在框前: [
    yesNo('□是 √□否', false),
    nature('□新建 √□扩建 □迁建 □改建 □其他', 'expansion'),
    nature('√□新建 □扩建 □迁建', 'new'),
  ],
  框删了勾在字前: [
    yesNo('是 √否', false),
    nature('新建  √扩建  迁建  改建  其他', 'expansion'),
    yesNo('√是  否', true),
  ],
  勾在字后或代替框: [
    yesNo('是√ 否', true),
    yesNo('□是 ■否', false),
    nature('新建 扩建√ 迁建 改建 其他', 'expansion'),
    yesNo('是□ 否☑', false),
  ],
  符号字体: [
    yesNo(`${symbol('F0FE', 'Wingdings')}${run('是 ')}${symbol('F0A8', 'Wingdings')}${run('否')}`, true),
    yesNo(
      `${run('£', '<w:rFonts w:ascii="Wingdings 2"/>')}${run('是 ')}${run('R', '<w:rFonts w:ascii="Wingdings 2"/>')}${run('否')}`,
      false,
    ),
    yesNo(`${symbol('F06E', 'Wingdings')}${run('是 ')}${symbol('F06F', 'Wingdings')}${run('否')}`, true),
    yesNo(`${symbol('F041', 'Nobody Knows')}${run('是 ')}${symbol('F042', 'Nobody Knows')}${run('否')}`, undefined),
  ],
  否定和看不准: [
    yesNo('不是', false),
    yesNo('是？', undefined),
    yesNo('☑是 ☑否', undefined),
    nature('非新建', undefined),
    yesNo('是/否', undefined),
  ],
  附件2的共享类型: [
    sharing('数据接口（不共享，涉及个人隐私）', 'not-shared'),
    sharing('数据接口（有条件共享：限县直部门）', 'conditional'),
    sharing('数据接口（无条件共享）', 'unconditional'),
    ...[
      '数据接口，暂不共享',
      '数据接口（依申请共享）',
      '数据接口（是否共享待定）',
      '数据接口（不予共亨）',
      '数据接口',
    ].map((words) => sharing(words, undefined)),
  ],
  附件1的金额: [
    total('项目总投资（万元）', '136', 136_000_000),
    total('项目总投资（万元）', '1,360,000元', 136_000_000),
    total('项目总投资（元）', '1360000', 136_000_000),
    total('项目总投资（万元）', `${run('136.00')}${hidden('9')}`, 136_000_000),
    ...['约136', '136-140', '136左右', '136万美元', '1.36,00'].map((words) =>
      total('项目总投资（万元）', words, undefined),
    ),
  ],
  附件4的单位: [
    price('原单价（元）', '3600', 360_000),
    price('原单价（万元）', '0.36', 360_000),
    price('原单价（千元）', '3.6', 360_000),
    price('原单价', '3600元/套', undefined),
    price('原单价', '约3600', undefined),
  ],
  日期: [
    start('2027年3月5日', '2027-03-05'),
    start('２０２７-3-5', '2027-03-05'),
    start('二〇二七年三月五日', '2027-03-05'),
    ...['2027年3月', '2027年2月30日', '27.3.5', '明年三月', '同上'].map((words) => start(words, undefined)),
  ],
  删去和隐藏的文字: [
    start(run('2027年3月5日', '<w:strike/>'), undefined),
    start(run('2027年3月5日', '<w:dstrike/>'), undefined),
    start(`${run('2027年3月5日')}${hidden('6')}`, '2027-03-05'),
    total('项目总投资（万元）', run('136', '<w:color w:val="FFFFFF"/>'), undefined),
  ],
};
