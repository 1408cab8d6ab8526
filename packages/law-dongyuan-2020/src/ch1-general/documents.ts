import type { LawPack } from '@zhengxiang/procedure';
import { trackOf } from './track.ts';

const cite = 'art2.p1.i1';

/** Article 2(1): what a project below the limit still has to file. */
export const filingDocuments: LawPack['requiredDocuments'] = ({ facts, law }) => {
  const { filing, closed } = facts;
  if (trackOf(facts, law) !== 'filing' || closed !== undefined) return [];
  return [
    { role: 'projectPlan', label: '项目建设方案', cite, action: 'filing.filePlan', present: filing.plan !== undefined },
    {
      role: 'tenderDocuments',
      label: '招投标（采购）文件',
      cite,
      action: 'filing.fileTender',
      present: filing.tender !== undefined,
    },
    { role: 'contract', label: '合同', cite, action: 'filing.fileContract', present: filing.contract !== undefined },
    {
      role: 'acceptanceMaterial',
      label: '验收相关材料',
      cite,
      action: 'filing.fileAcceptance',
      present: filing.acceptance !== undefined,
    },
  ];
};
