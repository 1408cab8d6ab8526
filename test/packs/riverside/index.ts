import {
  dueAfter,
  duty,
  fen,
  guard,
  met,
  past,
  plainDate,
  power,
  requires,
  timeOfDay,
  unmet,
  type Reason,
} from '@zhengxiang/core';
import { adopt, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { isReviewed, own } from './own.ts';

const because = (code: string, text: string, figures: Reason['figures'] = {}): Reason => ({ code, text, figures });

const closing = '17:30';
const accepted: ReadonlySet<string> = new Set(['in-use', 'closed', 'filing']);

const notYet = (facts: ProjectFacts) =>
  facts.approval === undefined
    ? unmet(because('not-approved', '项目还没有批复'), { remedy: { text: '待批复', action: 'approval.issue' } })
    : undefined;

/** 临溪县: its own organ reviews the energy of machine rooms before a project is funded and procured. */
export const riverside2025: LawPack = adopt(dongyuan2020, {
  id: 'riverside-2025',
  title: '临溪县政务信息化项目管理办法',
  documentNumber: '临府办〔2025〕8号',
  county: {
    name: '临溪县',
    code: '441999',
    letterSeries: { 'data-bureau': '临数', 'finance-bureau': '临财', 'energy-center': '临节' },
  },
  inForce: { from: plainDate('2025-01-01'), to: plainDate('2034-12-31') },
  own,
  words: { 'data-bureau': '县大数据中心', 'energy-center': '县节能中心' },
  parameters: {
    entryThreshold: { value: fen(40_000_000) },
    energyPeriod: { label: '节能审查期限', cite: 'art32.p1', value: 5, unit: 'working-days' },
    openProjects: { label: '未验收项目的上限', cite: 'art32.p2', value: 2, unit: 'count' },
  },
  text: {
    art32: { id: 'art32', kind: 'article', number: '第三十二条', text: '', parent: 'ch7' },
    'art32.p1': {
      id: 'art32.p1',
      kind: 'paragraph',
      number: '',
      text: '县节能中心在批复后5个工作日内出具节能审查意见；17时30分以后不再受理。未经审查的，不安排资金。',
      parent: 'art32',
    },
    'art32.p2': {
      id: 'art32.p2',
      kind: 'paragraph',
      number: '',
      text: '项目建设单位已有两个项目未通过验收，或者有违规未整改的，不受理新的申请。',
      parent: 'art32',
    },
  },
  visibleTo: (facts) => (facts.approval === undefined ? [] : ['energy-center']),
  articles: {
    'art32.p1': {
      'center-reviews': power(
        ['energy.review'],
        [{ organ: 'energy-center', posts: ['leader'] }],
        '{energy-center}出具节能审查意见。',
      ),
      'review-once': guard(['energy.review'], {
        says: '批复后审查一次。',
        check: ({ facts }) =>
          notYet(facts) ?? (isReviewed(facts) ? past(because('already-reviewed', '已经审查过')) : met),
      }),
      'office-hours': guard(['energy.review'], {
        says: `${closing} 以后不再受理。`,
        checkInput: ({ at }) =>
          requires(at === undefined || timeOfDay(at) <= `${closing}:00`, () =>
            unmet(because('office-closed', `今天 ${closing} 以后不再受理`), { remedy: '请下一个工作日办理' }),
          ),
      }),
      'review-before-funds': guard(['funding.review'], {
        says: '未经节能审查的，不安排资金。',
        check: ({ facts }) =>
          requires(facts.approval === undefined || isReviewed(facts), () =>
            unmet(because('energy-not-reviewed', '还没有节能审查意见'), {
              remedy: { text: '待县节能中心出具节能审查意见', action: 'energy.review' },
            }),
          ),
      }),
      'review-in-time': duty('{energy-center}在批复后 {energyPeriod}内出具意见。', (context) => {
        const { approval } = context.facts;
        if (approval === undefined || isReviewed(context.facts)) return [];
        return [
          {
            of: 'energy-center',
            text: '出具节能审查意见',
            since: approval.on,
            dueOn: dueAfter(context, 'energyPeriod', approval.on),
            action: 'energy.review',
          },
        ];
      }),
    },
    'art32.p2': {
      'few-open-projects': guard(['initiation.submit'], {
        says: '有 {openProjects}以上项目未验收，或者有违规未整改的，不受理新的申请。',
        check: ({ around, law }) => {
          const most = law.parameters.find(({ name }) => name === 'openProjects')?.value ?? 0;
          const open = around.siblings.filter(({ stage }) => stage !== undefined && !accepted.has(stage));
          const violated = around.siblings.find(({ openViolations = 0 }) => openViolations > 0);
          if (violated)
            return unmet(because('open-violation', `${violated.name}有违规未整改`), { remedy: '请先整改销号' });
          return requires(open.length < most, () =>
            unmet(because('too-many-open', `已有 ${String(open.length)} 个项目未通过验收`), { remedy: '请先验收' }),
          );
        },
      }),
    },
  },
});
