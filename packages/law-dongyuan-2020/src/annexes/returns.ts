import type { AnnexValues, Fen } from '@zhengxiang/core';
import {
  sharingCycles,
  sharingWays,
  type AnnexReturn,
  type AnnexSource,
  type ProjectFacts,
  type RowAnswers,
} from '@zhengxiang/procedure';
import { heldByName } from '../ch4-implementation/change-lines.ts';
import { readWay } from './annex2-data-check/read-way.ts';

type Draft = NonNullable<AnnexSource['draft']>;
type Words = Readonly<Record<string, string>>;

/** The fields under these prefixes are answers of the form; everything else on the paper is known to the case. */
const under =
  (prefixes: Readonly<Record<string, string>>) =>
  (field: string): string | undefined => {
    const found = Object.entries(prefixes).find(([prefix]) => field.startsWith(prefix));
    return found && `${found[1]}${field.slice(found[0].length)}`;
  };

const application = (answers: AnnexValues): Draft => ({ application: answers });

const notSaid = '没有写明共享类型（无条件共享、有条件共享或不予共享），共享类型没有填，请在页面上选择';

/** 附件2: the last column says how data are provided and, in brackets, what is declared about sharing. */
const dataAnswers = ({ way = '', ...words }: Words): RowAnswers => {
  if (way.trim() === '') return { words };
  const read = readWay(way);
  if (read.kind === 'unclear') return { words, doubts: { way: read.reason } };
  const { kind: _kind, ...said } = read;
  return { words: { ...words, ...said }, ...(said.sharing === undefined ? { unsaid: { way: notSaid } } : {}) };
};

/** 附件4: 新增内容 is the system's own mark and no part of the note. */
const changeAnswers = ({ note = '', ...words }: Words): RowAnswers => ({
  words: { ...words, note: note.replace(/^新增内容[；;]?/u, '') },
});

/** 附件4: what the application or the last approved change holds for the item, where one line bears its name. */
const changeReferences = ({ item = '' }: Words, facts: ProjectFacts | undefined): Readonly<Record<string, Fen>> => {
  const held = facts && heldByName(facts, item);
  if (!held) return {};
  const { unitPrice, amount } = held;
  return { unitPriceBefore: unitPrice, amountBefore: amount, unitPriceAfter: unitPrice, amountAfter: amount };
};

/** 附件7: the note names cycle and way before what the unit itself remarks. */
const tableAnswers = ({ note = '', ...words }: Words): RowAnswers => {
  // Words and the signs between them in turn, so that what is left stays as it was written.
  const parts = note.split(/([，,、；;])/u);
  const take = (options: Readonly<Record<string, string>>): string => {
    const names = Object.values(options);
    const at = parts.findIndex((part) => names.includes(part.trim()));
    // Where another one is named as well, or denied, nobody knows which of them counts.
    const isNamed = (part: string, index: number): boolean => index !== at && names.some((name) => part.includes(name));
    return at < 0 || parts.some(isNamed) ? '' : (parts.splice(at, 2)[0] ?? '').trim();
  };
  const [cycle, way] = [take(sharingCycles), take(sharingWays)];
  const rest = parts
    .join('')
    .trim()
    .replace(/^[，,、；;]+|[，,、；;]+$/gu, '');
  const unsaid = [...(cycle === '' ? ['共享周期'] : []), ...(way === '' ? ['提供方式'] : [])];
  return {
    words: { ...words, cycle, way, note: rest },
    ...(note.trim() === '' || unsaid.length === 0
      ? {}
      : { unsaid: { note: `没有写明${unsaid.join('和')}，没有填，请在页面上选择` } }),
  };
};

/** How the annexes that units fill in come back into the forms of the acts. Annex 3 is signed as it is printed and does not. */
export const annexReturns = {
  annex1: {
    action: 'initiation.prepare',
    draft: application,
    place: under({ 'application.': '', 'annex1.': 'annex1.' }),
    tables: [],
  },
  annex2: {
    action: 'initiation.prepare',
    draft: application,
    place: under({ 'application.': '', 'annex2.': 'annex2.' }),
    tables: [
      {
        path: 'dataItems',
        key: 'name',
        columns: [
          { caption: '系统功能', key: 'systemFunction', downwards: true },
          { caption: '产生数据名称', key: 'name' },
          { caption: '共享周期', key: 'cycle' },
          { caption: '提供方式', key: 'way' },
        ],
        answers: dataAnswers,
      },
    ],
  },
  annex4: {
    action: 'change.request',
    draft: (change) => ({ change }),
    alsoKnown: ({ contracts }) => contracts.map(({ id }) => ({ contract: id })),
    place: () => undefined,
    tables: [
      {
        path: 'lines',
        key: 'item',
        end: '合计',
        columns: [
          { caption: '序号' },
          { caption: '分项目名称', key: 'item' },
          { caption: '原设备品牌/型号', key: 'modelBefore' },
          { caption: '原设备参数', key: 'specBefore' },
          { caption: '原数量', key: 'quantityBefore' },
          { caption: '原单价', key: 'unitPriceBefore', unit: '元' },
          { caption: '原小计', key: 'amountBefore', unit: '元' },
          { caption: '现设备品牌/型号', key: 'modelAfter' },
          { caption: '现设备参数', key: 'specAfter' },
          { caption: '现数量', key: 'quantityAfter' },
          { caption: '现单价', key: 'unitPriceAfter', unit: '元' },
          { caption: '现小计', key: 'amountAfter', unit: '元' },
          { caption: '备注', key: 'note' },
        ],
        references: changeReferences,
        answers: changeAnswers,
      },
    ],
  },
  annex5: {
    action: 'acceptance.apply',
    draft: ({ annex5 }) => ({ selfEvaluation: (annex5 ?? {}) as AnnexValues }),
    place: under({ 'annex5.': 'annex5.' }),
    tables: [
      {
        path: 'annex5.goals',
        key: 'goal',
        columns: [
          { caption: '申报绩效目标', key: 'goal' },
          { caption: '实际结果', key: 'result' },
        ],
      },
    ],
  },
  annex7: {
    action: 'sharing.confirm',
    draft: (sharing) => ({ sharing }),
    place: under({ 'sharing.': '', 'annex7.': 'annex7.' }),
    tables: [
      {
        path: 'tables',
        key: 'table',
        columns: [
          { caption: '表名', key: 'table' },
          { caption: '共享内容', key: 'content' },
          { caption: '备注', key: 'note' },
        ],
        answers: tableAnswers,
      },
    ],
  },
} as const satisfies Readonly<Record<string, AnnexReturn>>;
