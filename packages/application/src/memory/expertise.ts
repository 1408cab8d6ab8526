import type { PlainDate } from '@zhengxiang/core';
import type { PeopleKeeping, RegisterStore } from '../ports/index.ts';
import type { Tables } from './tables.ts';

/** What is said of experts beside their account. */
export type Expertise = Pick<PeopleKeeping, 'putEmployers' | 'qualificationOf' | 'putQualification'> &
  Pick<RegisterStore, 'employments'>;

export const memoryExpertise = (tables: Tables): Expertise => ({
  employments: () =>
    Promise.resolve(
      tables.people
        .values()
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ id, employers = [] }) => employers.map((one) => ({ personId: id, ...one }))),
    ),
  putEmployers: (id, employers) => {
    const one = tables.people.get(id);
    const dated = employers.map(({ name, uscc = null, from, until }) => ({
      name,
      uscc,
      // Checked as days by the contract.
      from: from as PlainDate | null,
      // Checked as days by the contract.
      until: until as PlainDate | null,
    }));
    if (one) tables.people.set(id, { ...one, employers: dated });
    return Promise.resolve();
  },
  qualificationOf: (id) => Promise.resolve(tables.people.get(id)?.qualification ?? null),
  putQualification: (id, qualification) => {
    const one = tables.people.get(id);
    if (one) tables.people.set(id, { ...one, qualification: qualification ?? undefined });
    return Promise.resolve();
  },
});
