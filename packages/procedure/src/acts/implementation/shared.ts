import { f, optional } from '@zhengxiang/core';

export const base = { caseKind: 'project', stage: 'implementation' } as const;

export const infrastructureResources = {
  'cloud-host': '政务云主机',
  'cloud-storage': '政务云存储',
  'cloud-database': '政务云数据库',
  'cloud-security': '政务云安全服务',
  network: '政务网接入',
  'machine-room': '机房机位',
} as const;

/** Annex 4 rows: before and after, one line each. Removed: quantityAfter 0. Added: quantityBefore 0 and no `line`. */
export const changeLineFields = {
  line: optional(f.pick('对应的预算明细', 'budgetLines')),
  item: f.text('分项目名称', { maxLength: 100 }),
  modelBefore: optional(f.text('原设备品牌/型号')),
  specBefore: optional(f.longText('原设备参数', { maxLength: 2000 })),
  quantityBefore: f.quantity('原数量'),
  unitPriceBefore: f.money('原单价'),
  amountBefore: f.money('原小计'),
  modelAfter: optional(f.text('现设备品牌/型号')),
  specAfter: optional(f.longText('现设备参数', { maxLength: 2000 })),
  quantityAfter: f.quantity('现数量'),
  unitPriceAfter: f.money('现单价'),
  amountAfter: f.money('现小计'),
  note: optional(f.text('备注', { help: '原单价与核定金额不同的，写明依据，如合同清单' })),
};
