import { article, defines, definition, guard, power, unmet, type Verdict } from '@zhengxiang/core';
import {
  serviceSubKinds,
  serviceKinds,
  subKindsOf,
  type ApplicationData,
  type ServiceKind,
  type ServiceSubKind,
} from '@zhengxiang/procedure';
import * as amount from './amount-rules.ts';
import * as filing from './filing-rules.ts';
import { because } from './reasons.ts';
import {
  deciding,
  explaining,
  flagging,
  siblingFlagShown,
  siblingsAreMerged,
  siblingsWait,
  suspicion,
  suspicionToCheck,
} from './splitting.ts';
import { amendedIsPreparedAnew, crossing, filingDuty, smallProjectsAreFiled, track } from './track-rules.ts';

const belongs = (kind: ServiceKind, subKind: ServiceSubKind, field: string): readonly Verdict[] =>
  subKindsOf[kind].includes(subKind)
    ? []
    : [unmet(because('sub-kind-mismatch', { kind: serviceKinds[kind], subKind: serviceSubKinds[subKind] }), { field })];

const subKindMistakes = ({ mainKind, mainSubKind, lines }: ApplicationData): readonly Verdict[] => [
  ...belongs(mainKind, mainSubKind, 'mainSubKind'),
  ...lines.flatMap(({ kind, subKind }, index) => belongs(kind, subKind, `lines.${index}.subKind`)),
];

const namesOf = (kind: ServiceKind): readonly string[] => subKindsOf[kind].map((subKind) => serviceSubKinds[subKind]);

/** Article 2: which projects go through the four steps, which are only filed, and what kinds of service there are. */
export const art02 = article('art2', {
  p1: { scope: definition('适用范围由资金范围和项目范围两项确定。') },
  'p1.i1': {
    'entry-threshold': defines(
      'entryThreshold',
      '使用财政资金或自筹资金的项目，预算金额 {entryThreshold}（含）以上走完整流程；以下的由各单位依法自行组织实施并备案。',
    ),
    'owner-files': power(
      [
        'filing.filePlan',
        'filing.fileTender',
        'filing.fileContract',
        'filing.fileAcceptance',
        'filing.amend',
        'splitting.explain',
      ],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}将建设方案、招投标文件、合同和验收材料报备案，更正金额，说明疑似拆分。',
    ),
    'bureau-receives': power(
      ['filing.acknowledge', 'splitting.flag'],
      [{ organ: 'data-bureau', posts: ['intake', 'leader'] }],
      '{data-bureau}接收备案，标记疑似拆分。',
    ),
    'bureau-decides-split': power(
      ['splitting.decide'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '{data-bureau}认定是否拆分。',
    ),
    track,
    crossing,
    'budget-from-sources': amount.budgetFromSources,
    'tied-before-submission': amount.tiedBeforeSubmission,
    'tied-before-filing': amount.tiedBeforeFiling,
    'amended-from-sources': amount.amendedFromSources,
    'other-money': amount.otherMoney,
    'small-projects-are-filed': smallProjectsAreFiled,
    'large-projects-apply': filing.largeProjectsApply,
    'amended-is-prepared-anew': amendedIsPreparedAnew,
    'filing-duty': filingDuty,
    'plan-once': filing.planOnce,
    'tender-once': filing.tenderOnce,
    'contract-once': filing.contractOnce,
    'acceptance-once': filing.acceptanceOnce,
    'tender-or-why-none': filing.tenderOrWhyNone,
    'acknowledged-when-complete': filing.acknowledgedWhenComplete,
    'contract-below-threshold': filing.contractBelowThreshold,
    'interface-reserved-draft': filing.interfaceReservedInDraft,
    'interface-reserved': filing.interfaceReserved,
    'interface-stated': filing.interfaceStated,
    'split-stops-filing': filing.splitStopsFiling,
    'split-is-merged': filing.splitIsMerged,
    'split-is-amended-upwards': filing.splitIsAmendedUpwards,
    'suspected-split': suspicion,
    'suspected-split-to-check': suspicionToCheck,
    'siblings-wait': siblingsWait,
    'siblings-are-merged': siblingsAreMerged,
    'sibling-flag-shown': siblingFlagShown,
    flagging,
    explaining,
    deciding,
    'implied-amendment': amount.impliedAmendment,
    'implied-tender-day': filing.impliedTenderDay,
    'implied-contract-day': filing.impliedContractDay,
    'implied-acceptance-day': filing.impliedAcceptanceDay,
  },
  'p1.i2': {
    kinds: definition('项目包括五类服务，每类有自己的子类。', serviceKinds),
    'sub-kind-of-kind': guard(['initiation.prepare'], {
      says: '项目和每一行预算的子类应属于所选的服务类别。',
      checkInput: (_context, data) => subKindMistakes(data),
    }),
  },
  'p1.i2.s1': { infrastructure: definition('基础设施服务的子类。', namesOf('infrastructure')) },
  'p1.i2.s2': { 'software-development': definition('软件开发服务的子类。', namesOf('software-development')) },
  'p1.i2.s3': { 'operations-maintenance': definition('运维服务的子类。', namesOf('operations-maintenance')) },
  'p1.i2.s4': { 'business-operation': definition('系统业务运营服务的子类。', namesOf('business-operation')) },
  'p1.i2.s5': { 'third-party': definition('第三方服务的子类。', namesOf('third-party')) },
});
