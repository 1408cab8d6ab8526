import { guard, met, past, requires, unmet, type PersonRef } from '@zhengxiang/core';
import { type InputOf, isGenuine, readCertificate } from '@zhengxiang/procedure';
import { unfitGroup } from './expert-fitness.ts';
import { hasQualification } from './plan-rules.ts';
import { because } from './reasons.ts';
import { duringReview, isOwnProject } from './review-state.ts';
import { unfitReviewer } from './reviewer-rules.ts';

type Convening = InputOf<'review.convene'>;

/** 组: one expert is none. */
const fewestOfAGroup = 2;

/** Whom a convening names as experts; a reviewer judges without any. */
const namedExperts = ({ mode, experts }: Convening): readonly PersonRef[] =>
  mode === 'experts' ? (experts ?? []) : [];

export const convenedAfterIntake = guard(['review.convene'], {
  says: '材料受理后组织评审；一轮评审结束之前不另行组织。',
  partlyOn: ['art10-third-party-reviewer', 'art10-experts'],
  check: ({ facts }) => {
    const { intake, review } = facts;
    if (intake.state !== 'accepted') {
      return unmet(because('not-accepted'), { remedy: { text: '先受理申报材料', action: 'intake.accept' } });
    }
    if (review.state === 'none') return met;
    if (review.state === 'postponed') {
      return unmet(because('review-postponed'), { remedy: { text: '恢复评审', action: 'review.resume' } });
    }
    return past(
      review.state === 'under-review'
        ? because('round-under-way', { round: review.rounds.length })
        : because('review-concluded'),
    );
  },
  checkInput: ({ facts, actor, around }, input) => {
    const { mode, reviewer } = input;
    if (mode === 'experts')
      return namedExperts(input).length === 0
        ? unmet(because('nobody-named'), { field: 'experts' })
        : requires(namedExperts(input).length >= fewestOfAGroup, () =>
            unmet(because('no-group'), { field: 'experts', restsOn: ['art10-experts'] }),
          );
    if (reviewer === undefined) return unmet(because('nobody-named'), { field: 'reviewer' });
    return unfitReviewer(facts, around, actor, reviewer.organisation);
  },
});

export const ownProjectByReviewer = guard(['review.convene'], {
  says: '{data-bureau}作为业主单位的建设项目，由有资质的第三方机构评审。',
  checkInput: ({ facts }, { mode }) =>
    requires(!(isOwnProject(facts) && mode === 'experts'), () =>
      unmet(because('own-project-needs-reviewer'), { field: 'mode', remedy: '选择“有资质的第三方机构”' }),
    ),
});

/** 有资质的: said and shown, whoever convenes. */
export const qualifiedReviewer = guard(['review.convene', 'review.replaceReviewer'], {
  says: '{independent-reviewer}具有资质，并附资质材料。',
  restsOn: ['art16-qualification'],
  checkInput: (_context, input) => {
    const { reviewer } = input;
    const isAsked = !('mode' in input) || input.mode === 'independent-reviewer';
    return requires(
      !isAsked ||
        reviewer === undefined ||
        (hasQualification(reviewer.qualification) && (reviewer.evidence ?? []).length > 0),
      () =>
        unmet(because('reviewer-unqualified', { firm: reviewer?.organisation.name ?? '' }), {
          field: 'reviewer.evidence',
          remedy: '写明资质，上传资质材料',
        }),
    );
  },
});

export const ownProjectCostByReviewer = guard(['review.recordCost'], {
  says: '{data-bureau}作为业主单位的建设项目，造价也由第三方机构审核。',
  restsOn: ['art10-independent-reviewer'],
  checkPerson: ({ facts, capacities }) =>
    requires(!isOwnProject(facts) || capacities.includes('independent-reviewer'), () =>
      unmet(because('own-project-cost'), { remedy: '由{independent-reviewer}的人员登记造价审核' }),
    ),
});

export const impliedExperts = guard(['review.convene'], {
  says: '专家不重复，不来自{project-owner}和{design-firm}，不是已因回避退出的。',
  partlyOn: ['art10-experts'],
  checkInput: ({ facts, around, today }, input) => unfitGroup(facts, { ...around, today }, namedExperts(input)),
});

/** A draw that cannot be computed again proves nothing: who convenes by lot convenes whom the lot gave, in its order. */
export const impliedDraw = guard(['review.convene'], {
  says: '附有专家抽取凭证的，凭证可以重算，专家出自抽取结果，不能参加的由备选专家递补。',
  checkInput: ({ facts }, input) => {
    const { mode, draw } = input;
    if (mode !== 'experts' || draw === undefined) return met;
    const certificate = readCertificate(draw);
    if (certificate === undefined || !isGenuine(certificate) || certificate.inputs.caseId !== facts.origin.caseId) {
      return unmet(because('draw-not-genuine'), { field: 'experts', remedy: '重新抽取专家' });
    }
    if (certificate.inputs.seq !== facts.seq) {
      return unmet(because('draw-outdated'), { field: 'experts', remedy: '重新抽取专家' });
    }
    const drawn = [...certificate.result.chosen, ...certificate.result.substitutes].map(({ id }) => id);
    const experts = namedExperts(input);
    const strangers = experts.filter(({ id }) => !drawn.includes(id));
    return strangers.length === 0
      ? requires(experts.length === certificate.result.chosen.length, () =>
          unmet(because('draw-count', { drawn: certificate.result.chosen.length, named: experts.length }), {
            field: 'experts',
          }),
        )
      : unmet(because('not-drawn', { names: strangers.map(({ name }) => name).join('、') }), {
          field: 'experts',
          remedy: '按抽取结果和备选顺序确定专家',
        });
  },
});

export const avoidanceDisclosed = guard(['review.discloseAvoidance'], {
  says: '每位专家在出具意见之前申报一次回避情况。',
  check: ({ facts }) =>
    duringReview(facts, ({ mode, experts }) => {
      if (mode !== 'experts') return past(because('nobody-to-disclose'));
      return experts.every(({ avoidance }) => avoidance !== undefined) ? past(because('disclosed')) : met;
    }),
  checkPerson: ({ facts, actor }) =>
    duringReview(facts, ({ experts }) =>
      experts.some(({ person, avoidance }) => person.id === actor.personId && avoidance !== undefined)
        ? past(because('disclosed'))
        : met,
    ),
});
