import {
  article,
  at,
  consequence,
  guard,
  met,
  notice,
  past,
  power,
  requires,
  unmet,
  type Verdict,
  type Law,
} from '@zhengxiang/core';
import { currentApplication, type ApplicationData } from '@zhengxiang/procedure';
import { isSameParty } from '../ch1-general/kin.ts';
import { saysNothing } from '../ch1-general/says-nothing.ts';
import { isOfOwner } from '../ch2-initiation/parties.ts';
import { happened } from '../ch3-procurement/days.ts';
import { findPackage } from '../ch3-procurement/packages.ts';
import { notApproved, notBuilding } from '../ch3-procurement/running-case.ts';
import { because } from './reasons.ts';
import {
  contractorsOf,
  independentOf,
  isFiled,
  likeSupervisor,
  needsSupervision,
  rivalsOf,
  runningSupervision,
} from './supervision.ts';
import {
  afterDeparture,
  impliedEndOfSupervision,
  maySucceed,
  succeededBeforeCompletion,
  supervisionBeforeItsEnd,
  unsupervisedShown,
} from './supervision-succession.ts';
import {
  completeWhenContracted,
  impliedCompletion,
  impliedStart,
  progressWhileBuilding,
  startAfterContract,
} from './work-rules.ts';

const withSupervisionFee = (data: ApplicationData, law: Law): Verdict =>
  isFiled(data, law) ||
  !needsSupervision(data) ||
  data.lines.some((line) => line.purpose === 'supervision' && line.amount > 0)
    ? met
    : unmet(because('supervision-fee-missing'), {
        remedy: { text: '在预算明细中增加用途为“工程质量监理”的一行', action: 'initiation.prepare', target: 'lines' },
      });

/** Article 3(2): the units carry out their own projects. */
const ownWork = 'art3.p1.i2';

/** Article 16: qualified supervision, paid from the project's budget, by a firm that does not build. */
export const art16 = article('art16', {
  p1: {
    'supervision-fee-reminder': notice(
      ['initiation.prepare', 'initiation.endorse'],
      '软件开发和基础设施项目没有编列工程质量监理费用的，不能报请立项。',
    ),
    'supervision-fee': guard(['initiation.submit'], {
      says: '软件开发和基础设施项目要编列工程质量监理费用并列入项目预算。',
      check: ({ facts, law }) => {
        const data = currentApplication(facts);
        return data === undefined ? met : withSupervisionFee(data, law);
      },
    }),
    'owner-appoints': power(
      ['supervision.appoint', 'supervision.end'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}确定、更换{supervision-firm}。',
    ),
    'owner-implements': at(
      ownWork,
      power(
        ['implementation.start', 'implementation.reportProgress', 'implementation.complete'],
        [{ organ: 'project-owner', posts: ['clerk'] }],
        '县直各单位负责本单位项目的组织实施，登记开工、进展和完成。',
      ),
    ),
    'appoint-once': guard(['supervision.appoint'], {
      says: '立项审批后、建设完成前确定{supervision-firm}；中途退出的另行确定。',
      check: ({ facts, law }) => {
        const blocked = notBuilding(facts, law) ?? notApproved(facts);
        if (blocked) return blocked;
        const { supervision, completedOn } = facts.implementation;
        if (supervision) return past(because('supervision-appointed', { firm: supervision.firm.name }));
        return completedOn === undefined || maySucceed(facts)
          ? met
          : past(because('already-completed', { on: completedOn }));
      },
    }),
    'qualified-supervision': guard(['supervision.appoint'], {
      says: '{supervision-firm}须具备国家规定资质，并附资质材料。',
      restsOn: ['art16-qualification'],
      checkInput: (_, { qualification, qualificationFiles }) => [
        requires(qualificationFiles.length > 0, () =>
          unmet(because('qualification-missing'), { field: 'qualificationFiles', remedy: '上传监理资质材料' }),
        ),
        requires(!saysNothing(qualification), () =>
          unmet(because('qualification-unsaid'), { field: 'qualification', remedy: '写明资质或者能力证明' }),
        ),
      ],
    }),
    'independent-supervision': guard(['supervision.appoint'], {
      says: '{supervision-firm}不得是{contractor}。',
      restsOn: ['art16-independence'],
      checkInput: ({ facts, around }, { firm }) =>
        isOfOwner(facts, around, firm.name)
          ? unmet(because('owner-supervises', { firm: firm.name }), {
              field: 'firm',
              remedy: '另行确定{supervision-firm}',
              restsOn: [],
            })
          : (independentOf(around, { firm }, contractorsOf(facts), 'firm') ?? met),
    }),
    'near-supervisor': consequence(
      '{supervision-firm}与{contractor}名称十分相近的，提示核对是否同一单位。',
      ({ facts }) =>
        facts.closed === undefined
          ? likeSupervisor(facts).map(([firm, contractor]) => ({
              text: `{supervision-firm}“${firm}”与{contractor}“${contractor}”名称十分相近，请核对是不是同一单位`,
              tone: 'warning',
            }))
          : [],
    ),
    'independent-winner': guard(['procurement.award'], {
      says: '同一单位不能既中标建设又中标监理。',
      restsOn: ['art16-independence'],
      checkInput: ({ facts, around }, { package: id, winner: firm, partners }) =>
        independentOf(around, { firm, partners }, rivalsOf(facts, findPackage(facts, id)?.subject), 'winner') ?? met,
    }),
    'independent-party': guard(['contract.sign'], {
      says: '同一单位不能既承建又监理。',
      restsOn: ['art16-independence'],
      checkInput: ({ facts, around }, { package: id, party }) =>
        independentOf(around, { firm: party }, rivalsOf(facts, findPackage(facts, id)?.subject), 'party') ?? met,
    }),
    'implied-appointment': guard(['supervision.appoint'], {
      says: '确定日期不早于立项批复、不晚于今天；已签监理合同的，{supervision-firm}是合同乙方。',
      checkInput: ({ facts, today, around }, { firm, appointedOn }) => {
        const contracted = runningSupervision(facts);
        return [
          ...happened(
            { field: 'appointedOn', label: '确定日期', date: appointedOn },
            today,
            { label: '立项批复日期', date: facts.approval?.on },
            afterDeparture(facts),
          ),
          ...(contracted === undefined || isSameParty(around, contracted, firm)
            ? []
            : [
                unmet(because('not-the-contracted-supervision', { contracted: contracted.name, firm: firm.name }), {
                  field: 'firm',
                  ...(maySucceed(facts) && {
                    remedy: {
                      text: '原监理合同先报备终止，再确定新的{supervision-firm}',
                      action: 'termination.file' as const,
                    },
                  }),
                }),
              ]),
        ];
      },
    }),
    'supervision-before-its-end': supervisionBeforeItsEnd,
    'implied-end-of-supervision': impliedEndOfSupervision,
    'succeeded-before-completion': succeededBeforeCompletion,
    'unsupervised-shown': unsupervisedShown,
    'supervised-start': guard(['implementation.start'], {
      says: '软件开发和基础设施项目确定{supervision-firm}后开工。',
      check: ({ facts }) => {
        const data = currentApplication(facts);
        if (data === undefined || !needsSupervision(data)) return met;
        return requires(facts.implementation.supervision !== undefined, () =>
          unmet(because('supervision-missing'), {
            remedy: { text: '先确定{supervision-firm}', action: 'supervision.appoint' },
          }),
        );
      },
    }),
    'start-after-contract': at(ownWork, startAfterContract),
    'implied-start': at(ownWork, impliedStart),
    'progress-while-building': at(ownWork, progressWhileBuilding),
    'complete-when-contracted': at(ownWork, completeWhenContracted),
    'implied-completion': at(ownWork, impliedCompletion),
  },
});
