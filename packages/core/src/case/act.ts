import type { Fields } from '../forms/field-types.ts';

/**
 * The kinds of case and the stages of a procedure, filled in by the catalogue through declaration merging. Apart from
 * `Vocabulary`, because acts are written in these words and the vocabulary is drawn from the acts.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in from outside
export interface ActKinds {}

/** A project, a yearly list … */
type KindOfCase = ActKinds extends { readonly caseKind: infer Filled } ? Filled : string;
/** The step of the procedure that an act belongs to. */
type StageOfAct = ActKinds extends { readonly actionStage: infer Filled } ? Filled : string;

/** Where acts are worked on that deserve a room of their own. */
type Room = ActKinds extends { readonly room: infer Filled } ? Filled : string;
/** A part of a case that people read: its money, its acceptance … */
type PartOfCase = ActKinds extends { readonly partOfCase: infer Filled } ? Filled : string;
/** A paper that acts leave: an annex, an official letter. */
type KindOfPaper = ActKinds extends { readonly paperKind: infer Filled } ? Filled : string;
/** Which half-written answers an annex is drawn from. */
type DraftOfPaper = ActKinds extends { readonly draftOfPaper: infer Filled } ? Filled : string;
/** Forms that a list of questions does not do justice to. */
type Layout = ActKinds extends { readonly formLayout: infer Filled } ? Filled : string;

/** A paper that follows an act. */
export interface PaperOfAct {
  readonly kind: KindOfPaper;
  /** What people call it: 立项批复. */
  readonly name: string;
  /** Only some of the acts leave it, as their answers say: it is not looked at before. */
  readonly sometimes?: true;
}

/** Turns the body of one version of an event into that of the next. Pure. */
export type Upcast = (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export interface ActionDefinition<F extends Fields = Fields, E extends string = string> {
  /** The kind of case that it belongs to: a project, a yearly list … */
  readonly caseKind: KindOfCase;
  /** Chinese imperative, as on the button. */
  readonly title: string;
  /** The event that the act leaves in the ledger, a past participle. Its body is the act's input. */
  readonly event: E;
  /**
   * What its stored body has been through: the first makes version 2 of version 1, and so on. Whoever changes `fields` so that
   * an old body no longer reads adds one here; the stored text and its hash stay.
   */
  readonly upcasts?: readonly Upcast[];
  /** The step of the procedure that it belongs to. */
  readonly stage: StageOfAct;
  /**
   * `task`: somebody is expected to do it as soon as it is possible, so it is a to-do.
   * `option`: may be done while it is possible (withdraw, request a change, record a violation).
   */
  readonly urgency: 'task' | 'option';
  /** May be done in any order with what leads to it, and is expected only when none of that is possible any more. */
  readonly inTurn?: true;
  /** What the law reads changes with it: lists and to-dos of the cases that go on under that law are written anew. */
  readonly rereads?: true;
  /** The act closes the case before its work is done, for good: whoever takes it is asked once more. */
  readonly ends?: true;
  /**
   * The acts that the case takes next on account of this one, perhaps after others have signed: what will be held against
   * them and can be known now is said in this act's form. One that does not belong to the case is passed over.
   */
  readonly leadsTo?: readonly string[];
  /** A case begins with it. */
  readonly opens?: true;
  /** It reports the case to those who decide: from then on the law of the case is settled. */
  readonly reports?: true;
  /** It begins a round of judging: what was judged before belongs to a round that is over. */
  readonly beginsRound?: true;
  /** It gives a judgement of one's own: until the round is over not everybody reads it. */
  readonly judges?: true;
  /** It asks for an exception from a rule in principle. */
  readonly asksException?: true;
  /** It pays what was planned. */
  readonly pays?: true;
  /** A payment that waits for it says so in these words. */
  readonly paysAfter?: string;
  /** It asks what a place of the regulation means. */
  readonly asksMeaning?: true;
  /** It lets somebody go who was called to the case by name. */
  readonly releases?: true;
  /** Another person goes on with the case: whom its answer `to` names gets what the one before has half written. */
  readonly handsOver?: true;
  /** What the owner of the case hears of it: that the matter comes back, or is decided. Nothing when left out. */
  readonly tells?: 'returned' | 'decision';
  /** The working days in which it should be done, as a new system begins; the county sets its own. */
  readonly target?: number;
  /** The room in which it is among what can be done, and the room that its to-do leads to; else it has a page of its own. */
  readonly offeredIn?: Room;
  readonly workedIn?: Room;
  /** The parts of the case that are read while doing it, the most wanted first. */
  readonly reads?: readonly PartOfCase[];
  readonly layout?: Layout;
  /** Of several things that it can be about, its form begins with the first; else somebody says which one is meant. */
  readonly beginsWithFirst?: true;
  /** Answers that a screen brings along and nobody types. */
  readonly brought?: readonly string[];
  /** The papers that it leaves, in their order. */
  readonly papers?: readonly PaperOfAct[];
  /** The act that makes papers of what is written here, where it is not this one. */
  readonly papersBy?: string;
  /** The half-written answers are what those annexes are drawn from. */
  readonly writes?: DraftOfPaper;
  /** Papers that it takes back: of the same subject, where they have one. */
  readonly withdraws?: readonly KindOfPaper[];
  /** One sentence that tells what the act does. */
  readonly says: string;
  readonly fields: F;
}

/** Identity that keeps the literal types of an act's fields and event. */
export const action = <const E extends string, F extends Fields>(
  definition: ActionDefinition<F, E>,
): ActionDefinition<F, E> => definition;
