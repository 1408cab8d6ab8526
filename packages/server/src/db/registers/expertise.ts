import type { Employment } from '@zhengxiang/application';
import type { Employer } from '@zhengxiang/application/contract';
import type { PlainDate } from '@zhengxiang/core';
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { employment, person } from '../schema/registers.ts';

/** Where somebody works and has worked, in place of what was entered before; the log keeps that. */
export const putEmployers = async (tx: Tx, personId: string, employers: readonly Employer[]): Promise<void> => {
  await tx.delete(employment).where(eq(employment.personId, personId));
  const rows = employers.map(({ name, uscc = null, from, until }, place) => ({
    ...{ personId, place, name, uscc, from, until },
  }));
  if (rows.length > 0) await tx.insert(employment).values(rows);
};

/** 职称、资格; null where nothing was entered. */
export const qualificationOf = async (tx: Tx, personId: string): Promise<string | null> => {
  const [found] = await tx.select({ text: person.qualification }).from(person).where(eq(person.id, personId));
  return found?.text ?? null;
};

export const putQualification = async (tx: Tx, personId: string, qualification: string | null): Promise<void> => {
  await tx.update(person).set({ qualification }).where(eq(person.id, personId));
};

/** Where experts work and have worked, by person and in the order in which they were entered. */
export const employments = async (tx: Tx): Promise<Employment[]> => {
  const rows = await tx.select().from(employment).orderBy(asc(employment.personId), asc(employment.place));
  return rows.map(({ personId, name, uscc, from, until }) => ({
    ...{ personId, name, uscc },
    // A column of days.
    from: from as PlainDate | null,
    // A column of days.
    until: until as PlainDate | null,
  }));
};
