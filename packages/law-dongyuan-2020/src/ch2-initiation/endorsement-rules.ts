import {
  consequence,
  guard,
  met,
  past,
  requires,
  sharePerson,
  signature,
  unmet,
  type Verdict,
  type Law,
} from '@zhengxiang/core';
import { currentVersion, type ApplicationVersion, type ProjectFacts } from '@zhengxiang/procedure';
import { trackOf } from '../ch1-general/track.ts';
import { plausibleDay } from './plausible-day.ts';
import { because } from './reasons.ts';

const prepareFirst = { text: '先把申报材料定稿送签', action: 'initiation.prepare' };

const onVersion = (facts: ProjectFacts, rule: (version: ApplicationVersion) => Verdict): Verdict => {
  const version = currentVersion(facts);
  return version === undefined ? unmet(because('nothing-prepared'), { remedy: prepareFirst }) : rule(version);
};

/** A version can be signed or sent back while it is neither sent back already nor with the bureau. */
const stillHere = (version: ApplicationVersion): Verdict => {
  if (version.submittedOn !== undefined) return past(because('already-submitted', { on: version.submittedOn }));
  if (version.refusal !== undefined) {
    return unmet(because('sent-back', { by: signature(version.refusal.by), on: version.refusal.on }), {
      remedy: prepareFirst,
    });
  }
  return met;
};

const unlessFiled = (facts: ProjectFacts, law: Law, otherwise: () => Verdict): Verdict =>
  facts.filing.plan !== undefined && trackOf(facts, law) === 'filing' ? past(because('plan-filed')) : otherwise();

export const unitSigns = guard(['initiation.endorse'], {
  says: '定稿的申报材料由{project-owner}主要领导签批一次；退回的，重新定稿后再签。',
  check: ({ facts }) =>
    onVersion(facts, (version) =>
      version.endorsement === undefined
        ? stillHere(version)
        : past(because('already-endorsed', { on: version.endorsement.on })),
    ),
});

export const unitSendsBack = guard(['initiation.refuseEndorsement'], {
  says: '报送或备案之前，领导可以退回修改，已签批的也可以收回。',
  check: ({ facts, law }) => onVersion(facts, (version) => unlessFiled(facts, law, () => stillHere(version))),
});

/** Where there is a competent department, the text asks for its approval alone; that the unit's leader signs first is a reading. */
const afterUnit = (version: ApplicationVersion, hasDepartment: boolean): Verdict => {
  const here = stillHere(version);
  if (here.kind !== 'met') return here;
  return requires(version.endorsement !== undefined, () =>
    unmet(because('not-endorsed'), {
      remedy: { text: '先由本单位领导签批', action: 'initiation.endorse' },
      ...(hasDepartment && { restsOn: ['art6-both-endorse'] }),
    }),
  );
};

export const departmentSigns = guard(['initiation.endorseByDepartment'], {
  says: '有{competent-department}的，本单位领导签批后由{competent-department}审批一次。',
  partlyOn: ['art6-both-endorse'],
  check: ({ facts, law }) => {
    if (facts.origin.owner.competentDepartment === undefined) return past(because('no-department'));
    return onVersion(facts, (version) => {
      if (version.departmentEndorsement !== undefined) {
        return past(because('already-endorsed', { on: version.departmentEndorsement.on }));
      }
      return unlessFiled(facts, law, () => afterUnit(version, true));
    });
  },
});

export const departmentSendsBack = guard(['initiation.refuseByDepartment'], {
  says: '报送或备案之前，{competent-department}可以退回修改。',
  partlyOn: ['art6-both-endorse'],
  check: ({ facts, law }) => {
    if (facts.origin.owner.competentDepartment === undefined) return past(because('no-department'));
    return onVersion(facts, (version) => unlessFiled(facts, law, () => afterUnit(version, true)));
  },
});

export const impliedOtherThanClerk = guard(['initiation.endorse', 'initiation.endorseByDepartment'], {
  says: '定稿的人不能签批自己的材料；受委托代办的，办理人和委托人都算。',
  checkPerson: ({ facts, actor }) => {
    const preparer = currentVersion(facts)?.preparedBy;
    if (preparer === undefined || !sharePerson(preparer, actor)) return met;
    return unmet(because('preparer-endorses', { name: signature(preparer) }), { remedy: '由主要领导本人签批' });
  },
});

/** The signatures that no sealed page stands for. */
const bareSignatures = ({ endorsement, departmentEndorsement }: ApplicationVersion): readonly string[] => {
  const isBare = (signature: typeof endorsement): boolean => signature !== undefined && signature.scan.length === 0;
  return [
    ...(isBare(endorsement) ? ['本单位领导签批'] : []),
    ...(isBare(departmentEndorsement) ? ['{competent-department}审批'] : []),
  ];
};

/** 审批同意并盖章确认: the consent is given in the system; the seal is on paper, and its scan is what can be seen of it. */
export const sealedBeforeSubmission = guard(['initiation.submit'], {
  says: '报请立项时附盖章确认的申请表扫描件；签批时已经附了的，不再附。',
  restsOn: ['art6-sealed'],
  checkInput: ({ facts }, { sealed = [] }) => {
    const version = currentVersion(facts);
    const bare = version === undefined || sealed.length > 0 ? [] : bareSignatures(version);
    return requires(bare.length === 0, () =>
      unmet(because('not-sealed', { who: bare.join('、') }), {
        field: 'sealed',
        remedy: '上传签字盖章的申请表、核查表扫描件',
      }),
    );
  },
});

/** 盖章确认: without the sealed page the bureau takes the signature on trust, and reads so before it takes the matter in. */
export const sealShown = consequence('签批没有附签字盖章扫描件的，受理时标明。', ({ facts }) => {
  const version = currentVersion(facts);
  if (version === undefined || facts.approval !== undefined || facts.closed !== undefined) return [];
  if ((version.sealed ?? []).length > 0) return [];
  return bareSignatures(version).map((who) => ({
    text: `${who}没有附签字盖章扫描件，请核对盖章的申请表`,
    tone: 'warning' as const,
  }));
});

export const impliedSigningDay = guard(['initiation.endorse'], {
  says: '签署日期不早于定稿日期，不晚于当天。',
  checkInput: ({ facts, today }, { signedOn }) =>
    plausibleDay({
      field: 'signedOn',
      label: '签署日期',
      date: signedOn,
      today,
      earliest: currentVersion(facts)?.preparedOn,
      earliestLabel: '定稿日期',
    }),
});

export const impliedDepartmentSigningDay = guard(['initiation.endorseByDepartment'], {
  says: '{competent-department}的签署日期不早于本单位领导签批，不晚于当天。',
  checkInput: ({ facts, today }, { signedOn }) =>
    plausibleDay({
      field: 'signedOn',
      label: '签署日期',
      date: signedOn,
      today,
      earliest: currentVersion(facts)?.endorsement?.on,
      earliestLabel: '本单位领导签批日期',
    }),
});

export const endorsedBeforeSubmission = guard(['initiation.submit'], {
  says: '申报材料经{project-owner}主要领导审批同意，有{competent-department}的还须经{competent-department}审批同意，盖章确认后才能报送；退回的材料修改后重新签批。',
  partlyOn: ['art6-both-endorse'],
  check: ({ facts }) => {
    if (facts.intake.state !== 'open') return met;
    return onVersion(facts, (version) => {
      if (version.submittedOn !== undefined) {
        return unmet(because('new-version-needed', { on: version.submittedOn }), { remedy: prepareFirst });
      }
      const department = facts.origin.owner.competentDepartment;
      const signed = afterUnit(version, department !== undefined);
      if (signed.kind !== 'met') return signed;
      if (department === undefined || version.departmentEndorsement !== undefined) return met;
      return unmet(because('not-endorsed-by-department', { department: department.name }), {
        remedy: { text: '先由{competent-department}审批', action: 'initiation.endorseByDepartment' },
      });
    });
  },
});

/** 不纳入本办法管理范畴: no signature is asked of a small project. What a leader sent back is not filed all the same. */
export const endorsedBeforeFiling = guard(
  ['filing.filePlan', 'filing.fileTender', 'filing.fileContract', 'filing.fileAcceptance'],
  {
    says: '备案的项目不须签批；单位自己要签批的，领导退回的材料修改后再报。',
    check: ({ facts }) =>
      onVersion(facts, (version) =>
        version.refusal === undefined ? met : stillHere({ ...version, submittedOn: undefined }),
      ),
  },
);
