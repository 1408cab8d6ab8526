import type { Employer } from '@zhengxiang/application/contract';
import { eq } from 'drizzle-orm';
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
