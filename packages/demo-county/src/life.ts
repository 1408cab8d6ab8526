import { addDays, plainDate, type PlainDate } from '@zhengxiang/core';
import type {
  ActionId,
  AnyFacts,
  ProjectActionId,
  ProjectFacts,
  Stage,
  ApplicationData,
  CaseKind,
} from '@zhengxiang/procedure';
import { caseIdOf } from './ids.ts';
import { typicalInputs } from './typical-inputs.ts';

export type Expectation =
  | { readonly kind: 'accepted' }
  /** Refused under this citation; `code` is the reason's code where several rules share a paragraph. */
  | { readonly kind: 'refused'; readonly cite: string; readonly code?: string | undefined }
  /** The form itself is wrong at this field. */
  | { readonly kind: 'invalid'; readonly path: string };

/** One act of a named person, and what comes of it. */
export interface Step {
  readonly caseKey: string;
  readonly by: string;
  readonly on: PlainDate;
  readonly action: ActionId;
  readonly input: (facts: AnyFacts, today: PlainDate) => unknown;
  readonly expect: Expectation;
}

export interface LifeCase {
  readonly kind: CaseKind;
  readonly id: string;
  readonly owner: string;
}

/** A whole project life, told as acts of named organs. Played by the pure core, over HTTP and in the browser; seeds replay it. */
export interface Life {
  readonly id: string;
  readonly title: string;
  /** What the life shows, one Chinese sentence. */
  readonly story: string;
  readonly cases: Readonly<Record<string, LifeCase>>;
  readonly steps: readonly Step[];
  /** Where the main case stands at the end. */
  readonly ends: Stage;
}

type Given = object | ((facts: ProjectFacts, today: PlainDate) => object);

/** Tells a life step by step. `on` and `after` move the calendar; the case is `main` unless said otherwise. */
export class Teller {
  readonly steps: Step[] = [];
  readonly cases: Record<string, LifeCase> = {};
  private day: PlainDate;
  private key = 'main';

  constructor(
    private readonly id: string,
    readonly owner: string,
    start: string,
  ) {
    this.day = plainDate(start);
    this.openCase('main', 'project', owner);
  }

  get today(): PlainDate {
    return this.day;
  }

  on(day: string): this {
    this.day = plainDate(day);
    return this;
  }

  after(days: number): this {
    this.day = addDays(this.day, days);
    return this;
  }

  /** Opens another case of the same life, for example an annual list, and returns its id. */
  openCase(key: string, kind: CaseKind, owner: string): string {
    const id = caseIdOf(`case:${this.id}:${key}`);
    this.cases[key] = { kind, id, owner };
    return id;
  }

  inCase(key: string, tell: () => void): this {
    const before = this.key;
    this.key = key;
    tell();
    this.key = before;
    return this;
  }

  apply(by: string, data: ApplicationData): this {
    return this.add(by, 'initiation.prepare', () => data, { kind: 'accepted' });
  }

  applyRefused(by: string, data: ApplicationData, cite: string, code?: string): this {
    return this.add(by, 'initiation.prepare', () => data, { kind: 'refused', cite, code });
  }

  does<A extends ProjectActionId>(by: string, action: A, given: Given = {}): this {
    return this.add(by, action, this.inputOf(action, given), { kind: 'accepted' });
  }

  refused<A extends ProjectActionId>(by: string, action: A, cite: string, given: Given = {}, code?: string): this {
    return this.add(by, action, this.inputOf(action, given), { kind: 'refused', cite, code });
  }

  invalid<A extends ProjectActionId>(by: string, action: A, path: string, given: Given = {}): this {
    return this.add(by, action, this.inputOf(action, given), { kind: 'invalid', path });
  }

  /** An act of another case kind, input as it is. */
  other(by: string, action: ActionId, input: object): this {
    return this.add(by, action, () => input, { kind: 'accepted' });
  }

  private inputOf<A extends ProjectActionId>(action: A, given: Given): Step['input'] {
    return (facts, today) => {
      const project = facts as ProjectFacts;
      const overrides =
        typeof given === 'function'
          ? (given as (facts: ProjectFacts, today: PlainDate) => object)(project, today)
          : given;
      return { ...typicalOf(action, project, today), ...overrides };
    };
  }

  private add(by: string, action: ActionId, input: Step['input'], expect: Expectation): this {
    this.steps.push({ caseKey: this.key, by, on: this.day, action, input, expect });
    return this;
  }
}

/** The typical input, or nothing where the case has not come far enough for one: forbidden turns are tried all the same. */
const typicalOf = (action: ProjectActionId, facts: ProjectFacts, today: PlainDate): object => {
  if (action === 'initiation.prepare') return {};
  try {
    return typicalInputs[action](facts, today);
  } catch {
    return {};
  }
};

interface LifeHead {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly owner: string;
  readonly start: string;
  readonly ends: Stage;
}

export const life = (head: LifeHead, tell: (teller: Teller) => void): Life => {
  const teller = new Teller(head.id, head.owner, head.start);
  tell(teller);
  return {
    id: head.id,
    title: head.title,
    story: head.story,
    cases: teller.cases,
    steps: teller.steps,
    ends: head.ends,
  };
};
