import { duty, guard, met, past, requires, unmet, type Unmet, type Verdict } from '@zhengxiang/core';
import { currentVersion, type ApplicationData, type ProjectFacts } from '@zhengxiang/procedure';
import { decidedSplit, trackOf, versionOutgrown } from '../ch1-general/track.ts';
import { onApplication } from './application-rule.ts';
import { because } from './reasons.ts';

const given = (annex: Readonly<Record<string, unknown>> | undefined): boolean =>
  annex !== undefined && Object.keys(annex).length > 0;

export interface SubmissionDocument {
  readonly role: 'projectPlan' | 'annex1' | 'annex2' | 'necessity';
  readonly label: string;
  readonly present: (data: ApplicationData) => boolean;
}

/** Article 10(2): what the submission holds. */
export const submissionDocuments: readonly SubmissionDocument[] = [
  { role: 'projectPlan', label: '项目建设方案', present: (data) => (data.projectPlan ?? []).length > 0 },
  {
    role: 'annex1',
    label: '《东源县县级政务信息化服务项目立项申请表》（附件1）',
    present: (data) => given(data.annex1),
  },
  { role: 'annex2', label: '《数据资源管理核查表》（附件2）', present: (data) => given(data.annex2) },
  { role: 'necessity', label: '项目建设必要性等相关文件', present: (data) => (data.necessity ?? []).length > 0 },
];

const missing = (data: ApplicationData): readonly Unmet[] =>
  submissionDocuments
    .filter(({ present }) => !present(data))
    .map(({ role, label }) =>
      unmet(because('document-missing', { document: label }), {
        field: role,
        remedy: { text: `补充${label}`, target: role },
      }),
    );

export const complete = onApplication(
  '报送项目建设方案、《东源县县级政务信息化服务项目立项申请表》、《数据资源管理核查表》和项目建设必要性等相关文件，缺一不可。',
  missing,
);

const approvedAlready = ({ approval }: ProjectFacts): Unmet | undefined =>
  approval && past(because('approved', { on: approval.on }));

const withBureau = ({ intake }: ProjectFacts): boolean => intake.state === 'submitted' || intake.state === 'accepted';

export const preparedByTheUnit = guard(['initiation.prepare'], {
  says: '材料在单位手里时才能定稿：首次编制，或者被退回、撤回、暂缓之后；送签后需要修改的，先由领导退回。',
  check: ({ facts, law }): Verdict => {
    const done = approvedAlready(facts);
    if (done) return done;
    if (withBureau(facts) && facts.review.state !== 'postponed') {
      return unmet(because('with-the-bureau'), { remedy: { text: '先撤回申报', action: 'initiation.withdraw' } });
    }
    const version = currentVersion(facts);
    if (version === undefined || versionOutgrown(facts, law)) return met;
    if (trackOf(facts, law) === 'filing' && facts.filing.plan !== undefined && !decidedSplit(facts)) {
      return unmet(because('plan-filed'), { remedy: { text: '更正金额或内容', action: 'filing.amend' } });
    }
    return requires(version.refusal !== undefined || version.submittedOn !== undefined, () =>
      unmet(because('awaiting-endorsement'), {
        remedy: { text: '请领导退回后再改', action: 'initiation.refuseEndorsement' },
      }),
    );
  },
});

export const submittedOnce = guard(['initiation.submit'], {
  says: '材料报送一次；退回或撤回后，修改的材料再报。',
  check: ({ facts }) => {
    const done = approvedAlready(facts);
    if (done) return done;
    const on = facts.intake.submittedOn;
    return withBureau(facts) && on !== undefined ? past(because('already-submitted', { on })) : met;
  },
});

export const withdrawnWhileThere = guard(['initiation.withdraw'], {
  says: '已报送而尚未立项批复的，单位可以撤回。',
  check: ({ facts }) => approvedAlready(facts) ?? (withBureau(facts) ? met : past(because('not-submitted'))),
});

export const abandonedBeforeApproval = guard(['initiation.abandon'], {
  says: '立项批复之前，单位可以放弃申报。',
  check: ({ facts }) =>
    approvedAlready(facts) ??
    requires(currentVersion(facts) !== undefined, () =>
      unmet(because('nothing-prepared'), { remedy: '没有定稿的草稿可直接删除' }),
    ),
});

export const returnedToCorrect = duty('退回补正的，{project-owner}修改后重新签批报送。', ({ facts }) => {
  const last = facts.intake.returns.at(-1);
  return last === undefined || last.version !== facts.versions.length || facts.closed !== undefined
    ? []
    : [
        {
          of: 'project-owner',
          text: `补正 ${last.items.length} 处：${last.items.map((item) => item.reason).join('；')}`,
          since: last.on,
          action: 'initiation.prepare',
        },
      ];
});
