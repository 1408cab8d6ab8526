import { canonicalJson, type Actor } from '@zhengxiang/core';
import { transferEventOf, type Organ, type OwnerChange } from '@zhengxiang/procedure';
import { AppendConflict } from '../acts/record.ts';
import { writeProjections } from '../acts/write-projections.ts';
import { receiptHead } from '../case/receipt.ts';
import type { Moment } from '../case/moment.ts';
import type { OrganisationChange, OrganisationEntry, RecordedCase, RecordedEvent } from '../ports/index.ts';
import type { OrganisationRegisterStore, PlannedCase } from './plan.ts';

/** What carries a change into the cases and the people. */
export interface Carrying {
  readonly store: OrganisationRegisterStore;
  readonly software: string;
  readonly by: Actor;
  readonly moment: Moment;
  readonly newId: () => string;
}

const ref = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** The department of a unit as the register has it by now. */
const departmentOf = async (
  { store }: Carrying,
  { competentDepartmentId }: OrganisationEntry,
): Promise<OrganisationEntry | undefined> =>
  competentDepartmentId === null ? undefined : store.findOrganisation(competentDepartmentId);

/** Whose the case is from then on, said in its own history, by the law that governs it. */
export const transferCase = async (
  carrying: Carrying,
  { recorded, state, pack, packHash, owner }: PlannedCase,
  to: OrganisationEntry,
  entry: Pick<OrganisationChange, 'number' | 'on' | 'document' | 'undoes'> & { readonly change: OwnerChange },
): Promise<void> => {
  const { store, by, moment } = carrying;
  const { caseId } = recorded.origin;
  const department = await departmentOf(carrying, to);
  const body = {
    change: entry.change,
    number: entry.number,
    ...(entry.undoes !== null && { undoes: entry.undoes }),
    on: entry.on,
    document: entry.document,
    from: ref(owner),
    to: ref(to),
    ...(to.role !== 'unit' && { organ: to.role }),
    ...(department && { department: ref(department) }),
  };
  const { personId, name, organisationId, organisationName, post } = by;
  const event: RecordedEvent = {
    seq: recorded.events.length + 1,
    type: transferEventOf[state.kind],
    body: JSON.parse(canonicalJson(body)) as unknown,
    actor: { personId, name, organisationId, organisationName, post },
    // Who keeps the register belongs to the organ that runs the system.
    actingAs: by.organisationRole as Organ,
    happenedOn: moment.today,
    recordedAt: moment.now.toISOString(),
    receipt: {},
    hash: '',
  };
  const receipt = {
    ...receiptHead(pack, packHash, carrying.software, recorded.events.length),
    waivers: [],
    findings: [],
  };
  const appended = await store.append({
    ...event,
    caseId,
    caseKind: recorded.kind,
    expectedSeq: recorded.events.length,
    commandId: carrying.newId(),
    request: { organisationChange: entry.number, caseId },
    recordedAt: moment.now,
    receipt,
    answer: { organisationChange: entry.number },
  });
  if (appended.kind !== 'appended') throw new AppendConflict(appended);
  const played: RecordedCase = { ...recorded, events: [...recorded.events, { ...event, receipt }] };
  const opened = await writeProjections(store, pack, played, moment.today);
  await store.tellLater({ caseId, seq: event.seq, opened, at: moment.now });
};

/** Somebody goes to another organisation with the same desks, and signs in there anew. What they began goes with them. */
export const movePerson = async (
  { store }: Carrying,
  personId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  await store.movePerson(personId, from, to);
  await store.moveDrafts({ from, to, personIds: [personId], caseIds: [] });
  await store.closeSessionsOf(personId);
};
