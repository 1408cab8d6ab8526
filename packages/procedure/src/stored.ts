import { readBodyAs, UnreadableEvent, type ActionDefinition } from '@zhengxiang/core';
import { recordedActs, type EventType } from './acts/index.ts';
import { actThatLeft } from './acts/look-up.ts';
import type { ProjectProcedure } from './project-procedure.ts';

type Acts = Pick<ProjectProcedure, 'acts'>;
const catalogue: Acts = { acts: recordedActs };

const shapeOf = (type: string, procedure: Acts): ActionDefinition | undefined => actThatLeft({ procedure }, { type });

/** The version in which an event of this type is stored today: 1 for a type that has never changed. */
export const versionOf = (type: EventType, by: Acts = catalogue): number =>
  (shapeOf(type, by)?.upcasts?.length ?? 0) + 1;

/** An event's type and body as the software of today knows them. */
export interface ReadEvent {
  readonly type: EventType;
  readonly body: unknown;
}

/**
 * Reads an event of the ledger by a procedure: of all laws that are installed, or the catalogue where nothing else can lie in it.
 * Throws `UnreadableEvent`, which names the type, the version and the place.
 */
export const readStored = (type: string, version: number, body: unknown, by: Acts = catalogue): ReadEvent => {
  const act = shapeOf(type, by);
  if (!act) throw new UnreadableEvent(type, version, '：本软件没有这种记录');
  const { fields, upcasts = [] } = act;
  return { type: type as EventType, body: readBodyAs({ fields, upcasts }, type, version, body) };
};
