import type { Correcting, LaterAct } from '@zhengxiang/core';
import { actOfEventType } from '../acts/look-up.ts';
import { correctedAnswers } from '../acts/correction/correction-register.ts';
import { correctableOf } from '../acts/correction/correctables.ts';
import type { ActionId, InputOf } from '../acts/index.ts';
import type { ProjectProcedure } from '../project-procedure.ts';
import type { AnyFacts } from '../vocabulary.ts';
import type { AnyEvent } from '../project/events.ts';
import { evolve, openedWith, pathOf } from './project.ts';

const correctingAct: ActionId = 'correction.register';

type Input = InputOf<typeof correctingAct>;
type Path = ReturnType<typeof pathOf>;
/** The acts and reducers of the case's law. */
type By = Pick<ProjectProcedure, 'acts' | 'reducers'>;

const laterActs = (by: By, was: Path, now: Path, after: number): readonly LaterAct[] =>
  was.flatMap(({ before, counted }, index) => {
    const action = actOfEventType({ procedure: by }, counted.type);
    const then = now[index];
    if (counted.seq <= after || action === undefined || then === undefined) return [];
    const { seq, actor, actingAs, happenedOn } = counted;
    return [
      {
        seq,
        action,
        actor: { ...actor, organisationRole: 'unit' as const },
        actingAs,
        on: happenedOn,
        was: { facts: before, input: counted.body },
        now: { facts: then.before, input: then.counted.body },
      },
    ];
  });

/**
 * What an act corrects: the act that registered the entry, on the case as it stood before it, with the answers that were given
 * and those that are to count; and the acts since, each on the case as it was and as it would have been. Undefined for other
 * acts, for an entry that there is not, and for facts without their history.
 */
export const correctingOf =
  (by: By) =>
  (facts: AnyFacts, action: ActionId, input: unknown): Correcting | undefined => {
    if (action !== correctingAct || !('records' in facts)) return undefined;
    const given = input as Input;
    const was = pathOf(facts);
    const at = was.find(({ recorded }) => `E${String(recorded.seq)}` === given.record);
    const corrected = at && actOfEventType({ procedure: by }, at.counted.type);
    if (at === undefined || corrected === undefined || correctableOf(at.counted.type) !== given.what) return undefined;
    // Only supposed: an act as it would lie in the ledger, whose reader asks for what is missing.
    const supposed = {
      seq: facts.seq + 1,
      type: 'correction.registered',
      body: given,
      actor: at.counted.actor,
      actingAs: at.counted.actingAs,
      happenedOn: at.counted.happenedOn,
    } as unknown as AnyEvent;
    const now = pathOf(evolve(openedWith(facts), [...was.map(({ recorded }) => recorded), supposed], by));
    const then = now.find(({ counted }) => counted.seq === at.counted.seq);
    return {
      action: corrected,
      facts: at.before,
      was: at.counted.body,
      now: then?.counted.body ?? correctedAnswers(given),
      at: given.what,
      later: laterActs(by, was, now, at.counted.seq),
      complete: (affected) => ({
        ...given,
        affected: affected.map(({ act, title, finding, provision }, index) => ({
          id: String(index + 1),
          seq: act.seq,
          title,
          doneBy: act.actor.organisationName === '' ? act.actor.name : act.actor.organisationName,
          actingAs: act.actingAs,
          on: act.on,
          provision,
          finding,
        })),
      }),
    };
  };
