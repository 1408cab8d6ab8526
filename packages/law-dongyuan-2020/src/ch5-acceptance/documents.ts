import type { RequiredDocument } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { asksSelfEvaluation, asksSupervisionReport } from './art20-application.ts';
import { asksSharingConfirmation } from './art21-sharing.ts';
import { acceptedReport } from './round.ts';

type Given = Parameters<LawPack['requiredDocuments']>[0];

const isWaived = ({ facts }: Given, provision: string): boolean =>
  facts.waivers.some((waiver) => waiver.provision === provision && waiver.decision?.granted === true);

const supervisionDocuments = (context: Given): readonly RequiredDocument[] => {
  const { application } = context.facts.acceptance;
  const { supervision } = context.facts.implementation;
  const documents = [
    {
      rule: 'art20.p2/supervision-report',
      role: 'supervisionReport',
      label: '监理报告',
      present: application?.supervisionReport !== undefined,
    },
    {
      rule: 'art20.p2/supervision-qualification',
      role: 'supervisionQualification',
      label: '监理资质材料',
      present: (application?.supervisionQualification ?? supervision?.qualificationFiles) !== undefined,
    },
  ];
  return asksSupervisionReport(context.facts)
    ? documents
        .filter(({ rule }) => !isWaived(context, rule))
        .map(({ role, label, present }) => ({
          role,
          label,
          cite: 'art20.p2',
          action: 'acceptance.apply',
          present,
          inPrinciple: true,
        }))
    : [];
};

/** What stands between the start of the work and the report of acceptance (articles 19–21). */
export const acceptanceDocuments: LawPack['requiredDocuments'] = (context) => {
  const { facts } = context;
  const { acceptance, implementation, sharing } = facts;
  if (implementation.startedOn === undefined || facts.closed || facts.termination || acceptedReport(facts)) return [];
  return [
    {
      role: 'preliminaryAcceptance',
      label: '初步验收材料（初步验收通过）',
      cite: 'art19.p1',
      action: 'acceptance.preliminary',
      present: acceptance.preliminary?.conclusion === 'passed',
    },
    {
      role: 'acceptanceMaterial',
      label: '项目验收材料',
      cite: 'art20.p1',
      action: 'acceptance.apply',
      present: acceptance.application !== undefined,
    },
    ...supervisionDocuments(context),
    ...(asksSelfEvaluation(facts, context.law)
      ? [
          {
            role: 'annex5',
            label: '《绩效自评报告》（附件5）',
            cite: 'art20.p3',
            action: 'acceptance.apply' as const,
            present: acceptance.application?.annex5 !== undefined,
          },
        ]
      : []),
    ...(asksSharingConfirmation(facts)
      ? [
          {
            role: 'annex6',
            label: '《数据资源共享确认书》（附件6）及共享表（附件7）',
            cite: 'art21.p1',
            action: 'sharing.confirm' as const,
            present: sharing.confirmation !== undefined,
          },
        ]
      : []),
  ];
};
