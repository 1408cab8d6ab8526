import { countyAdministrationAt } from '@zhengxiang/application/contract';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/database.ts';
import { desk, organisation, person } from '../db/schema/registers.ts';
import { noticeStore } from '../db/store/notice-store.ts';
import type { Change } from './done.ts';

/** A message that concerns accounts and powers: in the product always, by mail to whoever has an address. */
export interface Told {
  readonly title: string;
  readonly about: string;
  readonly link: string;
}

export const tellPeople = async ({ tx, now }: Change, people: readonly string[], told: Told): Promise<void> => {
  const key = `account:${randomUUID()}`;
  await noticeStore(tx).addNotices(
    people.map((personId) => ({ ...told, personId, key, kind: 'account', caseId: null, cite: null })),
    now,
  );
};

/** Everybody else who keeps the county's system. */
export const otherKeepers = async (tx: Tx, except: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectDistinct({ id: person.id })
    .from(desk)
    .innerJoin(person, eq(person.id, desk.personId))
    .innerJoin(organisation, eq(organisation.id, desk.organisationId))
    .where(
      and(
        eq(desk.post, 'administrator'),
        inArray(organisation.role, countyAdministrationAt),
        eq(person.active, true),
        ne(person.id, except),
      ),
    );
  return rows.map(({ id }) => id);
};
