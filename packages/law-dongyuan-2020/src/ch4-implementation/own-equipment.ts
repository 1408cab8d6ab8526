import { consequence, foldedName, unmet, type Unmet } from '@zhengxiang/core';
import { currentApplication, type ApplicationData, type BudgetLine } from '@zhengxiang/procedure';
import { onApplication } from '../ch2-initiation/application-rule.ts';
import { saysNothing } from '../ch1-general/says-nothing.ts';
import { because } from './reasons.ts';

export const ownEquipment: ReadonlySet<BudgetLine['purpose']> = new Set(['machine-room', 'server-storage', 'network']);

const words =
  /服务器|存储阵列|磁盘阵列|存储设备|磁带库|刀片机|机架|机柜|机房|交换机|路由器|防火墙设备|UPS|不间断电源|专线|组网|局域网|城域网|网络建设|新建网络/iu;
/** What is rented from the government cloud, or only sounds like it. */
const not = /政务云|云服务器|云主机|云存储|服务器端|应用服务器软件|租[用赁]/u;

/** Whether a name or a specification reads like what article 14 forbids. */
export const readsLikeEquipment = (...texts: readonly (string | undefined)[]): boolean => {
  const text = foldedName(texts.join(''));
  return words.test(text) && !not.test(text);
};

const suspects = ({ lines }: ApplicationData): readonly BudgetLine[] =>
  lines.filter((line) => !ownEquipment.has(line.purpose) && readsLikeEquipment(line.name, line.spec));

/** The rule asks for the purpose that the unit ticks; a line that reads otherwise has to be explained before anybody judges it. */
const answered = onApplication(
  '预算明细的名称、规格像机房、服务器存储、网络而用途不是的，改用途或者说明不属于的理由。',
  (data): readonly Unmet[] => {
    const lines = suspects(data);
    if (lines.length === 0 || !saysNothing(data.article14Note ?? '')) return [];
    const names = lines.map(({ name }) => `“${name}”`).join('、');
    return [
      unmet(because('reads-like-equipment', { lines: names }), {
        remedy: { text: '改为相应用途，或者说明不属于的理由', target: 'article14Note' },
      }),
    ];
  },
  { restsOn: ['art14-network-and-cloud'] },
);

export const equipmentAnswered = answered.submission;
export const equipmentAnsweredDraft = answered.draft;

export const equipmentExplained = consequence('像机房、设备、网络而说明不属于的，受理、评审时标明。', ({ facts }) => {
  const data = facts.approval === undefined && facts.closed === undefined ? currentApplication(facts) : undefined;
  if (data?.article14Note === undefined) return [];
  const names = suspects(data).map(({ name }) => `“${name}”`);
  return names.length === 0
    ? []
    : [{ text: `预算明细${names.join('、')}像机房、设备或者网络，单位说明：${data.article14Note}`, tone: 'warning' }];
});

export const changedIntoEquipment = consequence('变更后的内容像机房、设备、网络的，审批变更时标明。', ({ facts }) =>
  facts.changes
    .filter(({ state }) => state === 'requested')
    .flatMap(({ id, request }) =>
      request.lines
        .filter((row) => row.quantityAfter > 0 && readsLikeEquipment(row.item, row.modelAfter, row.specAfter))
        .map(({ item }) => ({
          text: `变更 ${id} 的“${item}”像机房、服务器存储或者网络，除经批准外不得采购，请核对`,
          tone: 'warning' as const,
        })),
    ),
);
