import { actions, organNames, type ActionId } from '@zhengxiang/core';
import type { HistoryEntry } from '../contract/index.ts';
import type { RecordedEvent } from '../ports.ts';
import { receiptOf } from '../receipt.ts';

const actionOfEvent = new Map<string, ActionId>(
  (Object.keys(actions) as ActionId[]).map((action) => [actions[action].event, action]),
);

/** The whole history of a case in words, oldest first. */
export const historyView = (events: readonly RecordedEvent[]): HistoryEntry[] =>
  events.map((event) => {
    const action = actionOfEvent.get(event.type);
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

/** The title of the act that left an event of this type. */
export const eventTitle = (type: string): string => {
  const action = actionOfEvent.get(type);
  return action ? actions[action].title : type;
};
