/**
 * The words of the procedure whose cases the law judges: its acts with their inputs, its facts, organs, posts and surroundings.
 * The machine of the law knows none of them. The catalogue fills them in by declaration merging, so that a misspelt organ or
 * act is a type error in every pack, while nothing in here can name one.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in from outside
export interface Vocabulary {}

type Word<Key extends string, Otherwise> = Vocabulary extends Readonly<Record<Key, infer Filled>> ? Filled : Otherwise;

export type ActionId = Word<'actionId', string>;
/** What the form of each act asks for. */
type Inputs = Word<'inputs', Readonly<Record<string, unknown>>>;
export type InputOf<A extends ActionId> = Inputs[A];
/** The facts of the kind of case that each act belongs to. */
type FactsOfActs = Word<'factsOfActs', Readonly<Record<string, object>>>;
export type FactsOf<A extends ActionId> = FactsOfActs[A];
/** The facts of any case. */
export type AnyFacts = Word<'anyFacts', object>;
/** The facts that most rules look at. */
export type MainFacts = Word<'mainFacts', object>;
export type Organ = Word<'organ', string>;
export type Post = Word<'post', string>;
export type OrganisationRole = Word<'organisationRole', string>;
export type Surroundings = Word<'surroundings', object>;

/** Whose post somebody acts in for a time (授权代办), by which delegation on record. */
export interface OnBehalfOf {
  readonly delegation: string;
  readonly personId: string;
  readonly name: string;
}

/** The person who acts, and the desk they act from: their own, or that of whoever has delegated it to them. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationRole: OrganisationRole;
  readonly post: Post;
  readonly onBehalfOf?: OnBehalfOf | undefined;
}

/** Who may perform an act: an organ, and where the law or the county's organisation says so, a desk in it. */
export interface PowerHolder {
  readonly organ: Organ;
  readonly posts?: readonly Post[];
}
