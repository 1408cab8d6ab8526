/*
 * What a pack has beside the catalogue. Its module fills these in by declaration merging, one key a thing, so that an organ or
 * an act of its own is spelt in one way everywhere, and so that code which takes the catalogue for all there is does not compile
 * beside it (a rule of the linter that sees `never` here is off in this package). At run time the same things stand in the procedure of the pack (`extendProcedure`).
 */

/** Id of an act → its definition, as `typeof`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in by packs
export interface OwnActs {}
/** Id of an organ that is registered under its own role → `true`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in by packs
export interface OwnOrgans {}
/** Id of a stage → `true`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in by packs
export interface OwnStages {}
/** Kind of a letter → `true`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in by packs
export interface OwnLetters {}
/** What acts of a pack's own leave in the facts of a project (`ProjectFacts.own`). */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in by packs
export interface OwnFacts {}

type Key<T> = keyof T & string;

export type OwnActionId = Key<OwnActs>;
export type OwnOrgan = Key<OwnOrgans>;
export type OwnStage = Key<OwnStages>;
export type OwnLetter = Key<OwnLetters>;
