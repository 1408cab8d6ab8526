import {
  actOfEventType,
  actThatLeft,
  organName,
  titleOfAct,
  type LawPack,
  type OfProcedure,
} from '@zhengxiang/procedure';
import type { Together } from '../laws.ts';
import type { HistoryEntry } from '../contract/index.ts';
import type { RecordedEvent } from '../ports/index.ts';
import { receiptOf } from '../case/receipt.ts';

/** The whole history of a case in words, oldest first. */
export const historyView = (pack: LawPack, events: readonly RecordedEvent[]): HistoryEntry[] =>
  events.map((event) => {
    const action = actOfEventType(pack, event.type);
    const { power, waivers } = receiptOf(event);
    return {
      seq: event.seq,
      type: event.type,
      action: action ?? '',
      title: action ? titleOfAct(pack, action) : event.type,
      actor: event.actor,
      actingAs: event.actingAs,
      actingAsName: organName(pack, event.actingAs),
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt,
      body: event.body,
      hash: event.hash,
      power,
      waived: [...waivers],
    };
  });

/** The events without what these people judged in the round under way. Hash and day stay: that they judged is no secret. */
export const withoutJudged = (
  of: OfProcedure,
  events: readonly RecordedEvent[],
  people: readonly string[],
): readonly RecordedEvent[] => {
  const round = events.findLastIndex((event) => actThatLeft(of, event)?.beginsRound === true);
  return events.map((event, index) =>
    index > round && actThatLeft(of, event)?.judges === true && people.includes(event.actor.personId)
      ? { ...event, body: {} }
      : event,
  );
};

/** The title of the act that left an event of this type. */
export const eventTitle = (of: Together, type: string): string => {
  const action = actOfEventType(of, type);
  return action ? titleOfAct(of, action) : type;
};
