import { type ActionId, actions, organNames } from '@zhengxiang/procedure';
import type { HistoryEntry } from '../contract/index.ts';
import type { RecordedEvent } from '../ports.ts';
import { receiptOf } from '../receipt.ts';

const actionsByEvent = new Map<string, ActionId>(
  (Object.keys(actions) as ActionId[]).map((action) => [actions[action].event, action]),
);

/** The act that leaves events of this type. */
export const actionOfEvent = (type: string): ActionId | undefined => actionsByEvent.get(type);

/** The whole history of a case in words, oldest first. */
export const historyView = (events: readonly RecordedEvent[]): HistoryEntry[] =>
  events.map((event) => {
    const action = actionOfEvent(event.type);
    const { power, waivers } = receiptOf(event);
    return {
      seq: event.seq,
      type: event.type,
      action: action ?? '',
      title: action ? actions[action].title : event.type,
      actor: event.actor,
      actingAs: event.actingAs,
      actingAsName: organNames[event.actingAs],
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt,
      body: event.body,
      hash: event.hash,
      power,
      waived: [...waivers],
    };
  });

/** Opens a round of the review: what was judged before it belongs to a round that is over. */
const opensRound: ReadonlySet<string> = new Set([actions['review.convene'].event, actions['review.openRound'].event]);

/** The events without what these people judged in the round under way. Hash and day stay: that they judged is no secret. */
export const withoutJudged = (
  events: readonly RecordedEvent[],
  people: readonly string[],
): readonly RecordedEvent[] => {
  const round = events.findLastIndex(({ type }) => opensRound.has(type));
  return events.map((event, index) =>
    index > round && event.type === actions['review.judge'].event && people.includes(event.actor.personId)
      ? { ...event, body: {} }
      : event,
  );
};

/** The title of the act that left an event of this type. */
export const eventTitle = (type: string): string => {
  const action = actionOfEvent(type);
  return action ? actions[action].title : type;
};
