import { readBodyAs, UnreadableEvent, type ActionDefinition, type StoredShape } from '@zhengxiang/core';
import { actions, type EventType } from './acts/index.ts';

const shapes: ReadonlyMap<string, StoredShape> = new Map(
  (Object.values(actions) as readonly ActionDefinition[]).map(({ event, fields, upcasts = [] }) => [
    event,
    { fields, upcasts },
  ]),
);

/** The version in which an event of this type is stored today: 1 for a type that has never changed. */
export const versionOf = (type: EventType): number => (shapes.get(type)?.upcasts.length ?? 0) + 1;

/** An event's type and body as the software of today knows them. */
export interface ReadEvent {
  readonly type: EventType;
  readonly body: unknown;
}

/** Reads an event of the ledger. Throws `UnreadableEvent`, which names the type, the version and the place. */
export const readStored = (type: string, version: number, body: unknown): ReadEvent => {
  const shape = shapes.get(type);
  if (!shape) throw new UnreadableEvent(type, version, '：本软件没有这种记录');
  return { type: type as EventType, body: readBodyAs(shape, type, version, body) };
};
