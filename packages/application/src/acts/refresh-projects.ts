import type { PlainDate } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { stateOfCase } from '../case/case-state.ts';
import type { Moment } from '../case/moment.ts';
import type {
  CaseReader,
  CaseStore,
  Laws,
  NoticeStore,
  OpenedToTell,
  ProjectStore,
  RecordedCase,
  ReplayStore,
  TodoRow,
  ProjectionStore,
} from '../ports/index.ts';
import { packIdForAct } from '../case/governing.ts';
import { writeProjections } from './write-projections.ts';

/** What writing traces anew reads and writes. */
export interface RefreshStore
  extends
    ProjectionStore,
    Pick<CaseStore, 'readCase' | 'lockCase'>,
    Pick<ReplayStore, 'eventOrder'>,
    Pick<ProjectStore, 'findProject'>,
    Pick<NoticeStore, 'tellOpenedLater' | 'openedSince'> {}

type Warnings = OpenedToTell['overdue'];

/** The words of a warning without the days that it counts: the same matter says the same on every day. */
const matterOf = ({ cite, text }: Warnings[number]): string =>
  `${cite}:${text.replaceAll(/\d+ ?(?:天|个工作日)/gu, '')}`;

/** An act and whose it is to do. */
const deskOf = ({ action, organisationId, post, personId }: TodoRow): string =>
  [action, organisationId, post, personId].join(':');

const newIn = (before: Warnings, after: Warnings): Warnings => {
  const known = new Set(before.map(matterOf));
  return after.filter((one) => !known.has(matterOf(one)));
};

/**
 * Writes lists and to-dos of a case anew though nobody acted in it, and puts down for telling what has opened and what has become
 * late by that, in the same transaction.
 */
export const refreshCase = async (
  store: RefreshStore,
  pack: LawPack,
  recorded: RecordedCase,
  { now: at, today: day }: Moment,
): Promise<void> => {
  const { caseId } = recorded.origin;
  const before = await store.findProject(caseId);
  const opened = await writeProjections(store, pack, recorded, day, 'same-step');
  const after = await store.findProject(caseId);
  const late = before && after ? newIn(before.warnings, after.warnings) : [];
  if (opened.length === 0 && late.length === 0) return;
  // Lists that were written anew from the ledger open once more what has been open for long.
  const seq = recorded.events.length;
  const known = await store.openedSince(caseId, seq);
  const knownDesks = new Set(known.flatMap((one) => one.opened.map(deskOf)));
  const fresh = {
    opened: opened.filter((todo) => !knownDesks.has(deskOf(todo))),
    overdue: newIn(
      known.flatMap((one) => one.overdue),
      late,
    ),
  };
  if (fresh.opened.length > 0 || fresh.overdue.length > 0)
    await store.tellOpenedLater({ caseId, seq, day, ...fresh, at });
};

/** Whether what the bureau says of a regulation reaches a case: a project that goes on, and whose next act is judged by it. */
export const isReached = async (
  laws: Laws,
  store: Pick<CaseReader, 'regulationCases'>,
  { packId, recorded, today }: { readonly packId: string; readonly recorded: RecordedCase; readonly today: PlainDate },
): Promise<boolean> => {
  const state = stateOfCase(recorded);
  if (state.kind !== 'project' || state.facts.closed !== undefined) return false;
  return (await packIdForAct(laws, store, recorded, today)) === packId;
};

/**
 * Article 30: a reading that was denied stops nothing any more, one that was confirmed stops again, from this moment on. So the lists
 * and to-dos of the projects that go on are written anew; what was decided in them stays decided. In the act's own transaction.
 */
export const refreshOpenProjects = async (
  laws: Laws,
  store: RefreshStore,
  pack: LawPack,
  moment: Moment,
): Promise<void> => {
  const { today } = moment;
  const ids = new Set((await store.eventOrder()).map(({ caseId }) => caseId));
  for (const caseId of [...ids].sort()) {
    await store.lockCase(caseId);
    const recorded = await store.readCase(caseId);
    if (recorded && (await isReached(laws, store, { packId: pack.id, recorded, today })))
      await refreshCase(store, pack, recorded, moment);
  }
};
