import type { DocumentRef } from '@zhengxiang/core';
import type { ApplicationVersion } from '@zhengxiang/procedure';

export interface MaterialFile {
  readonly what: string;
  readonly file: DocumentRef;
}

/** Every file that came with a version of an application, with what it is. */
export const materialFiles = (version: ApplicationVersion | undefined): readonly MaterialFile[] => {
  if (!version) return [];
  const { data, endorsement, departmentEndorsement } = version;
  const named: readonly (readonly [string, readonly DocumentRef[] | undefined])[] = [
    ['项目建设方案', data.projectPlan],
    ['必要性材料', data.necessity],
    ['专门批准文件', data.article14Approval?.files],
    ['其他材料', data.otherFiles],
    ['单位签批扫描件', endorsement?.scan],
    ['主管部门审批扫描件', departmentEndorsement?.scan],
  ];
  return named.flatMap(([what, files]) => (files ?? []).map((file) => ({ what, file })));
};
