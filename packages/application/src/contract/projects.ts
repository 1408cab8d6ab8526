import type { Surroundings, ProjectFacts } from '@zhengxiang/procedure';
import { z } from 'zod';
import { availabilityView } from './acts.ts';
import { day, fenValue, organ, stage, track, uuid } from './common.ts';
import { desk } from './session.ts';

export const dutyView = z.object({
  provision: z.string(),
  citeText: z.string(),
  of: organ,
  ofName: z.string(),
  text: z.string(),
  since: day,
  dueOn: day.optional(),
  late: z.boolean(),
  action: z.string().optional(),
});
export const consequenceView = z.object({
  provision: z.string(),
  cite: z.string(),
  citeText: z.string(),
  text: z.string(),
  tone: z.enum(['info', 'warning', 'danger']),
});
export const requiredDocumentView = z.object({
  role: z.string(),
  label: z.string(),
  cite: z.string(),
  citeText: z.string(),
  present: z.boolean(),
  /** The act that brings it. */
  action: z.string(),
  inPrinciple: z.boolean(),
});

export const surroundings = z.custom<Surroundings>((value) => typeof value === 'object' && value !== null);

export const projectView = z.object({
  caseId: uuid,
  number: z.string().nullable(),
  seq: z.int(),
  facts: z.custom<ProjectFacts>((value) => typeof value === 'object' && value !== null),
  track: track.nullable(),
  stage,
  stageName: z.string(),
  /** Stages that the law has of its own, each before one of the four steps; `done`: it lies behind the project. */
  ownStages: z.array(z.object({ id: stage, name: z.string(), before: stage, done: z.boolean() })),
  step: z.string(),
  pack: z.object({ id: z.string(), title: z.string(), documentNumber: z.string() }),
  capacities: z.array(organ),
  availability: z.array(availabilityView),
  duties: z.array(dutyView),
  consequences: z.array(consequenceView),
  /** Remarks of the trade as the bureau has set them: never a rule of the regulation. */
  hints: z.array(z.object({ id: z.string(), text: z.string(), source: z.string() })),
  requiredDocuments: z.array(requiredDocumentView),
  /** What lies around the case: the browser previews the law with it. */
  surroundings,
  similar: z.array(
    z.object({
      /** Null, as its number, for a project that this reader may not open. */
      caseId: uuid.nullable(),
      name: z.string(),
      number: z.string().nullable(),
      ownerName: z.string(),
      approved: z.boolean(),
    }),
  ),
  drafts: z.array(z.object({ id: uuid, action: z.string(), updatedAt: z.string() })),
});
export type ProjectView = z.infer<typeof projectView>;

/** A to-do: an act that is possible now and expected from this desk. */
export const todo = z.object({
  caseId: uuid,
  caseKind: z.enum(['project', 'annual-list', 'regulation']),
  action: z.string(),
  title: z.string(),
  /** How many things stand in the way and have to be settled first; 0 for an act that is possible now. */
  obstacles: z.int(),
  /** Where it is worked on, when it has a room of its own. */
  room: z.enum(['intake', 'review-room']).optional(),
  project: z.string(),
  number: z.string().nullable(),
  ownerName: z.string(),
  amount: fenValue.nullable(),
  since: day,
  /** All working days used, those before the matter lay with the unit included. */
  workingDays: z.int(),
  /** Used before the clock last stood still. */
  before: z.int(),
  /** Working days of the bureau's internal target (内部时限); a setting, never law. */
  target: z.int().nullable(),
  /** The day on which the target is reached. */
  dueOn: day.nullable(),
  clock: z.enum(['none', 'in-time', 'soon', 'late']),
  /** A year without a published calendar was counted by weekends alone. */
  provisional: z.boolean(),
});
export type Todo = z.infer<typeof todo>;

/** A post or a person that to-dos wait for while nobody is there. */
export const unattendedPost = z.object({
  /** Empty where a person is waited for who has no desk in it. */
  organisation: z.string(),
  why: z.string(),
  todos: z.int(),
  since: day,
});
export type UnattendedPost = z.infer<typeof unattendedPost>;

export const workbench = z.object({
  todos: z.array(todo),
  /** Own cases that wait for somebody else. */
  waiting: z.array(
    z.object({
      caseId: uuid,
      caseKind: z.enum(['project', 'annual-list', 'regulation']),
      project: z.string(),
      title: z.string(),
      holder: z.string(),
      /** Why nobody can do it as things are: an empty desk, an account that is switched off. */
      unheld: z.string().nullable(),
      since: day,
    }),
  ),
  /** Of the desks that somebody looks after as leader; empty for everybody else. */
  unattended: z.array(unattendedPost),
  /** Desks that are lent to this person and do not act now, each with what waits there. */
  lent: z.array(z.object({ desk, todos: z.array(z.object({ caseId: uuid, title: z.string(), project: z.string() })) })),
  drafts: z.array(
    z.object({
      id: uuid,
      caseId: uuid,
      action: z.string(),
      title: z.string(),
      name: z.string(),
      updatedAt: z.string(),
    }),
  ),
  news: z.array(z.object({ caseId: uuid, project: z.string(), title: z.string(), by: z.string(), on: day })),
  warnings: z.array(
    z.object({ caseId: uuid, project: z.string(), cite: z.string(), citeText: z.string(), text: z.string() }),
  ),
});
export type Workbench = z.infer<typeof workbench>;
