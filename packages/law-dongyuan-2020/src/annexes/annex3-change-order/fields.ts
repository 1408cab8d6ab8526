import { f, optional } from '@zhengxiang/core';

/** The cells of annex 3 (article 17) that nothing else in a case knows. The opinions below are written and signed by hand. */
export const annex3Fields = {
  subProject: f.text('分项工程名称', { maxLength: 120 }),
  visaNumber: f.text('签证单序号', { maxLength: 40 }),
  basis: f.longText('变更依据', { maxLength: 4000 }),
  projectLeader: optional(
    f.text('施工单位项目负责人', { maxLength: 60, personal: true, help: '印在签名处，仍需本人签名' }),
  ),
};
