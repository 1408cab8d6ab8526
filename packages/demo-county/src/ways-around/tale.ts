import { allProvisions, underLaw, type PlainDate, powersFor } from '@zhengxiang/core';
import type { ApplicationData, ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { application, type ApplicationSketch } from '../application.ts';
import { listed } from '../chapters.ts';
import { actorOf } from '../county.ts';
import { life, type Teller } from '../life.ts';
import { describeOutcome, meets, play } from '../play.ts';
import type { World } from '../world.ts';

/** A life told for one way around the law: what went otherwise than it was told, and what the project then shows. */
export interface Tale {
  readonly surprises: readonly string[];
  readonly world: World;
  readonly facts: ProjectFacts;
  /** The sentences of all consequences, as somebody sees the project on its last day or on another one. */
  readonly shown: (on?: PlainDate, login?: string) => readonly string[];
}

let number = 0;

/** Plays a life by the pure core alone. `ends` is not looked at: most of these lives stop in the middle. */
export const tale = (owner: string, start: string, tell: (t: Teller) => void): Tale => {
  number += 1;
  const id = `way-${String(number)}`;
  const told = life({ id, title: id, story: '', owner, start, ends: 'drafting' }, tell);
  const surprises: string[] = [];
  const world = play(dongyuan2020, told, (step, outcome, index) => {
    const powers = powersFor(dongyuan2020, step.action).provisions.map((one) => one.split('/')[0] ?? '');
    if (!meets(step, outcome, powers))
      surprises.push(
        `#${String(index + 1)} ${step.on} ${step.by} ${step.action} expected ${JSON.stringify(step.expect)}: ${describeOutcome(outcome)}`,
      );
  });
  const main = told.cases['main']?.id ?? '';
  const last = told.steps.at(-1)?.on;
  return {
    surprises,
    world,
    facts: world.projectOf(main),
    shown: (on = last, login = 'shenji.clerk') => {
      if (on === undefined) return [];
      // One tale asks rules of every kind of case: each knows the facts that it reads.
      const context = underLaw(dongyuan2020, world.contextFor(main, actorOf(login), on)) as never;
      return allProvisions(dongyuan2020).flatMap(({ provision }) =>
        provision.kind === 'consequence' ? provision.follows(context).map(({ text }) => text) : [],
      );
    },
  };
};

/** A software project of that size with its line in last year's list; told again it names the same line. */
export const software = (t: Teller, wan = '136', change: Partial<ApplicationSketch> = {}): ApplicationData => {
  const sketch = {
    name: '社会救助一体化信息平台',
    wan,
    kind: 'software-development',
    subKind: 'professional-software',
    content: '低保、特困、临时救助的申请受理、审核确认和资金发放。',
    ...change,
  } as const;
  const list = t.cases['list']?.id;
  return list === undefined
    ? listed(t, sketch)
    : application({ ...sketch, on: t.today, overrides: { annualLine: `${list}/N1` } });
};
