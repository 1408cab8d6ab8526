import { action, chineseDate, f, paper, type PlainDate } from '@zhengxiang/core';
import type {
  ActOfPack,
  CaseEvent,
  LetterOfPack,
  OfficialContent,
  OrganOfPack,
  ProjectFacts,
  StageOfPack,
} from '@zhengxiang/procedure';
import { projectNameOf } from '@zhengxiang/procedure';

/** 节能审查意见: an act that no other county has. */
const energyReview = action({
  caseKind: 'project',
  title: '出具节能审查意见',
  event: 'energy.reviewed',
  stage: 'energy-review',
  urgency: 'task',
  tells: 'decision',
  papers: [{ kind: 'energy-opinion', name: '节能审查意见' }],
  reads: ['application', 'review'],
  leadsTo: ['funding.review'],
  target: 5,
  says: '{energy-center}在批复后 {energyPeriod}内对机房能耗出具审查意见。',
  fields: {
    conclusion: f.choice('审查结论', { passed: '同意', cut: '核减后同意' }),
    yearlyUse: f.integer('年综合能耗（千瓦时）', { min: 0 }),
    opinion: f.longText('审查意见', { maxLength: 2000, minLength: 2 }),
  },
});

/** What the act leaves in the facts of a project. */
export interface EnergyReview {
  readonly conclusion: 'passed' | 'cut';
  readonly yearlyUse: number;
  readonly opinion: string;
  readonly on: PlainDate;
}

declare module '@zhengxiang/procedure' {
  interface OwnActs {
    readonly 'energy.review': typeof energyReview;
  }
  interface OwnOrgans {
    readonly 'energy-center': true;
  }
  interface OwnStages {
    readonly 'energy-review': true;
  }
  interface OwnLetters {
    readonly 'energy-opinion': true;
  }
  interface OwnFacts {
    readonly energy: EnergyReview;
  }
}

const act: ActOfPack = {
  definition: energyReview,
  apply: (facts: ProjectFacts, { body, happenedOn }: CaseEvent<'energy.reviewed'>): ProjectFacts => ({
    ...facts,
    own: { ...facts.own, energy: { ...body, on: happenedOn } },
  }),
};

const organ: OrganOfPack = { id: 'energy-center', posts: ['clerk', 'leader'], single: true };

export const isReviewed = (facts: ProjectFacts): boolean => facts.own?.energy !== undefined;

const stage: StageOfPack = {
  id: 'energy-review',
  name: '节能审查',
  before: 'procurement',
  holds: (facts) => !isReviewed(facts),
  done: isReviewed,
  step: () => '待节能审查',
};

const opinionLetter = ({ facts, law }: Parameters<LetterOfPack['content']>[0]): OfficialContent => {
  const { energy } = facts.own ?? {};
  if (energy === undefined) throw new RangeError('the project has no review of its energy yet');
  const name = projectNameOf(facts) ?? '';
  return {
    title: `关于${name}节能审查的意见`,
    addressee: facts.origin.owner.name,
    body: [
      paper.paragraph('body', `根据《${law.title}》（${law.documentNumber}），${chineseDate(energy.on)}审查如下：`, {
        indent: true,
      }),
      paper.paragraph('body', [paper.value('energy.opinion', energy.opinion)], { indent: true }),
      paper.paragraph('body', `年综合能耗 ${String(energy.yearlyUse)} 千瓦时。`, { indent: true }),
    ],
    decisive: { project: name, amounts: [], points: [{ label: '年综合能耗', text: String(energy.yearlyUse) }] },
  };
};

const letter: LetterOfPack = { kind: 'energy-opinion', replaceable: true, series: '临节审', content: opinionLetter };

export const own = { acts: { 'energy.review': act }, organs: [organ], stages: [stage], letters: [letter] };
