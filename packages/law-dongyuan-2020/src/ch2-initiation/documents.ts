import type { RequiredDocument } from '@zhengxiang/core';
import { currentVersion, type LawPack } from '@zhengxiang/procedure';
import { trackOf } from '../ch1-general/track.ts';
import { submissionDocuments } from './submission-rules.ts';

/** Articles 6 and 10(2): what the submission of a full-track project holds, until it is approved. */
export const initiationDocuments: LawPack['requiredDocuments'] = ({ facts, law }) => {
  const version = currentVersion(facts);
  if (
    version === undefined ||
    trackOf(facts, law) !== 'full' ||
    facts.approval !== undefined ||
    facts.closed !== undefined
  ) {
    return [];
  }
  const department = facts.origin.owner.competentDepartment;
  return [
    ...submissionDocuments.map(({ role, label, present }): RequiredDocument => ({
      role,
      label,
      cite: 'art10.p1.i2',
      action: 'initiation.prepare',
      present: present(version.data),
    })),
    {
      role: 'endorsement',
      label: '{project-owner}主要领导签批',
      cite: 'art6.p1',
      action: 'initiation.endorse',
      present: version.endorsement !== undefined,
    },
    ...(department === undefined
      ? []
      : [
          {
            role: 'departmentEndorsement',
            label: `{competent-department}（${department.name}）审批`,
            cite: 'art6.p1',
            action: 'initiation.endorseByDepartment' as const,
            present: version.departmentEndorsement !== undefined,
          },
        ]),
  ];
};
