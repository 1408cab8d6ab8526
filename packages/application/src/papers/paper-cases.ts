import type { Actor } from '@zhengxiang/core';
import { evolve, type AnyEvent, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { packIdOf } from '../case/governing.ts';
import { numberOf, numberText } from '../case/numbering.ts';
import { eventOf, stateOfCase } from '../case/case-state.ts';
import { lawById } from '../laws.ts';
import type { CaseReader, Laws, PersonalStore, RecordedCase, RecordedEvent, UnitOfWork } from '../ports/index.ts';
import { maySee, viewersOf } from '../case/viewers.ts';
import { withPersonal } from '../views/project.ts';

/** A project as its papers need it: with contact data, and as it stood after each of its acts. */
export interface PaperCase {
  readonly caseId: string;
  readonly ownerId: string;
  readonly pack: LawPack;
  readonly events: readonly RecordedEvent[];
  /** The facts right after the act with that number, and the act itself. Undefined when there is none. */
  after(seq: number): { readonly facts: ProjectFacts; readonly event: AnyEvent } | undefined;
  /** The number of the project, once an act up to that one has given it. */
  numberAfter(seq: number): string | undefined;
}

type CaseStore = CaseReader & PersonalStore;

/** What papers ask of the cases. */
export interface PaperCases {
  /** For the machine that draws: answers whatever the case is, and shows it to nobody. Undefined for what is no project. */
  read(caseId: string): Promise<PaperCase | undefined>;
  /** The same inside of a transaction that is under way. */
  readIn(store: CaseStore, caseId: string): Promise<PaperCase | undefined>;
  /** The same for a person: undefined for what does not exist or may not be known. */
  seenBy(actor: Actor, caseId: string): Promise<PaperCase | undefined>;
  /** Puts on record that somebody of another unit took a paper away; papers hold contact data (articles 3(4) and 27). */
  noteTaken(actor: Actor, paperCase: Pick<PaperCase, 'caseId' | 'ownerId'>, now: Date): Promise<void>;
}

export const createPaperCases = (ports: UnitOfWork<CaseStore> & Laws): PaperCases => {
  const packOf = (recorded: RecordedCase): LawPack => lawById(ports.packs, packIdOf(recorded)).pack;

  const complete = async (store: PersonalStore, recorded: RecordedCase): Promise<PaperCase> => {
    const { origin } = recorded;
    const events = withPersonal(recorded.events, await store.readPersonal(origin.caseId));
    return {
      caseId: origin.caseId,
      ownerId: origin.owner.id,
      pack: packOf(recorded),
      events,
      after: (seq) => {
        const event = events[seq - 1];
        return (
          event && {
            facts: evolve(origin, events.slice(0, seq).map(eventOf), recorded.procedure),
            event: eventOf(event),
          }
        );
      },
      numberAfter: (seq) => {
        const number = numberOf(events.slice(0, seq));
        return number && numberText(number);
      },
    };
  };

  const readIn: PaperCases['readIn'] = async (store, caseId) => {
    const recorded = await store.readCase(caseId);
    return recorded?.kind === 'project' ? complete(store, recorded) : undefined;
  };

  return {
    readIn,
    read: (caseId) => ports.snapshot((store) => readIn(store, caseId)),
    seenBy: (actor, caseId) =>
      ports.snapshot(async (store) => {
        const recorded = await store.readCase(caseId);
        if (recorded?.kind !== 'project') return undefined;
        const visible = maySee(actor, viewersOf(packOf(recorded), stateOfCase(recorded)));
        return visible ? complete(store, recorded) : undefined;
      }),
    noteTaken: async (actor, { caseId, ownerId }, now) => {
      if (actor.organisationId === ownerId) return;
      await ports.transaction((store) => store.noteReading({ actor, caseId, what: 'paper', at: now }));
    },
  };
};
