import { fen, wanText } from '@zhengxiang/core';
import { serviceKinds, type ServiceKind } from '@zhengxiang/procedure';
import { stageCalled, type LawNames } from './law-names.ts';
import { insightWords } from './insight-words.ts';
import { originNames, paymentStateNames, type ListFilter } from './project-list.ts';

const trackNames = { full: '完整流程', filing: '备案' } as const;

const sortNames: Readonly<Record<ListFilter['sort'], string>> = {
  updated: '更新日期',
  number: '编号',
  name: '项目名称',
  owner: '单位',
  year: '年度',
  total: '总投资',
  approved: '核定金额',
  ceiling: '变更后上限',
  contract: '合同金额',
  paid: '已付金额',
};

const amounts = ({ amountFrom, amountTo }: ListFilter): string | undefined => {
  if (amountFrom === undefined && amountTo === undefined) return undefined;
  if (amountTo === undefined) return `金额 ${wanText(fen(amountFrom ?? 0))} 以上`;
  return amountFrom === undefined
    ? `金额 ${wanText(fen(amountTo))} 以下`
    : `金额 ${wanText(fen(amountFrom))} 至 ${wanText(fen(amountTo))}`;
};

const among = (label: string, chosen: readonly string[] | undefined): string | undefined =>
  chosen && chosen.length > 0 ? `${label}：${chosen.join('、')}` : undefined;

/** The filter and the sorting in Chinese words, for the head of an export. `unitName` knows the units of the register. */
export const filterWords = (
  names: Pick<LawNames, 'organs' | 'stages'>,
  filter: ListFilter,
  unitName: (id: string) => string,
): string => {
  const words = [
    filter.search ? `搜索“${filter.search}”` : undefined,
    among(
      '来源',
      filter.origin?.map((one) => originNames[one]),
    ),
    among(
      '阶段',
      filter.stage?.map((one) => stageCalled(names, one)),
    ),
    among(
      '流程',
      filter.track?.map((one) => trackNames[one]),
    ),
    among(
      '类别',
      filter.kind?.map((one) => serviceKinds[one as ServiceKind] ?? one),
    ),
    among('单位', filter.owner?.map(unitName)),
    among('年度', filter.year?.map(String)),
    among(
      '资金状态',
      filter.payment?.map((one) => paymentStateNames[one]),
    ),
    amounts(filter),
    filter.warning && filter.warning.length > 0 ? '有提示的' : undefined,
    ...insightWords(names, filter).map(({ words: said }) => said),
  ].filter((word) => word !== undefined);
  const order = `按${sortNames[filter.sort]}${filter.direction === 'asc' ? '升序' : '降序'}`;
  return `${words.length > 0 ? words.join('；') : '全部'}；${order}`;
};
