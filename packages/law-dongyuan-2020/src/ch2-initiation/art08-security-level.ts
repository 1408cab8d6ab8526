import { article, guard, met, requires, unmet, type Verdict } from '@zhengxiang/core';
import { type Surroundings, currentApplication, mlpsLevels, type ApplicationData } from '@zhengxiang/procedure';
import { trackOfApplication } from '../ch1-general/track.ts';
import { onApplication } from './application-rule.ts';
import { because } from './reasons.ts';

const leveled: readonly string[] = ['infrastructure', 'software-development'];

/** Reading: infrastructure and software make an information system, which has a level; other services alone need none. */
const makesSystem = ({ mainKind, lines }: ApplicationData): boolean =>
  leveled.includes(mainKind) || lines.some((line) => leveled.includes(line.kind));

/** A line of nothing is no fee. */
const hasFee = ({ lines }: ApplicationData): boolean =>
  lines.some((line) => line.purpose === 'mlps' && line.amount > 0);

const level = onApplication(
  '含基础设施或软件开发服务的项目，合理确定信息系统安全等级保护。',
  (data) =>
    data.mlpsLevel === 'none' && makesSystem(data)
      ? [
          unmet(because('level-missing'), {
            field: 'mlpsLevel',
            remedy: { text: '选择安全保护等级', target: 'mlpsLevel' },
          }),
        ]
      : [],
  { restsOn: ['art8-no-level'] },
);

const fee = onApplication('编列信息系统安全等级保护费用；其它已立项项目已包含测评服务的，提供项目名单。', (data) =>
  data.mlpsLevel === 'none' ||
  hasFee(data) ||
  (data.mlpsCoveredBy ?? []).length > 0 ||
  (data.mlpsCoveredElsewhere ?? []).length > 0
    ? []
    : [
        unmet(because('level-without-fee', { level: mlpsLevels[data.mlpsLevel] }), {
          field: 'lines',
          remedy: { text: '增加一行用途为“等级保护”的预算，或选择已含本项目测评的项目', target: 'mlpsCoveredBy' },
        }),
      ],
);

/** The named projects are approved and have the assessment in their budget; who has a fee of its own needs no list. */
const listed = (data: ApplicationData, { named }: Surroundings, list: readonly string[]): Verdict => {
  if (data.mlpsLevel === 'none' || hasFee(data)) return met;
  const fit = new Set(
    named.filter((project) => project.approved && project.hasMlpsLine).map((project) => project.caseId),
  );
  const unfit = list.filter((id) => !fit.has(id));
  return requires(unfit.length === 0, () =>
    unmet(because('covering-project-unfit', { projects: unfit.length }), {
      field: 'mlpsCoveredBy',
      remedy: { text: '修改名单，或在预算中编列等级保护费用', target: 'mlpsCoveredBy' },
    }),
  );
};

/** Article 8: the security protection level and its cost. */
export const art08 = article('art8', {
  p1: {
    level: level.submission,
    'level-draft': level.draft,
    'fee-or-list': fee.submission,
    'fee-or-list-draft': fee.draft,
    'list-of-approved': guard(['initiation.submit'], {
      says: '名单中的项目应已通过立项审批，并且包含等级保护测评费用。',
      check: ({ facts, around }) => {
        const data = currentApplication(facts);
        return data === undefined ? met : listed(data, around, data.mlpsCoveredBy ?? []);
      },
    }),
    'list-of-approved-draft': guard(['initiation.prepare'], {
      says: '定稿时检查：名单中的项目应已通过立项审批，并且包含等级保护测评费用。',
      checkInput: ({ around, law }, data) =>
        trackOfApplication(data, law) === 'full'
          ? listed(data, around, data.mlpsCoveredBy?.filter((id) => around.lookedUp?.includes(id)) ?? [])
          : met,
    }),
  },
});
