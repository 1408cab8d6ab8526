import { calendarYearSchema, workCalendar } from '@zhengxiang/core';
import type { Employment, OrganisationChange, StandingRegisters } from '@zhengxiang/application';
import { sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { employment, organisationChange, setting } from '../schema/registers.ts';
import { toChange, type ChangeRow } from './organisation-changes.ts';

type StoredChange = Omit<ChangeRow, 'at'> & { readonly at: string };

/** Reads in one way to the database what every case is judged beside. */
export const standingRegisters = async (tx: Tx): Promise<StandingRegisters> => {
  const change = organisationChange;
  const { rows } = await tx.execute<{
    changes: readonly StoredChange[];
    employments: readonly Employment[];
    years: readonly unknown[] | null;
  }>(sql`select
    (select coalesce(json_agg(json_build_object(
      'number', ${change.number}, 'change', ${change.change}, 'on', ${change.on}, 'document', ${change.document},
      'reason', ${change.reason}, 'undoes', ${change.undoes}, 'personId', ${change.personId},
      'personName', ${change.personName}, 'organisationName', ${change.organisationName}, 'at', ${change.at},
      'moved', ${change.moved}) order by ${change.number}), '[]') from ${change}) as changes,
    (select coalesce(json_agg(json_build_object(
      'personId', ${employment.personId}, 'name', ${employment.name}, 'uscc', ${employment.uscc},
      'from', ${employment.from}, 'until', ${employment.until}) order by ${employment.personId}, ${employment.place}), '[]')
      from ${employment}) as employments,
    (select ${setting.value} from ${setting} where ${setting.key} = 'calendar') as years`);
  const [found] = rows;
  if (found === undefined) throw new Error('a question without a table answered no row');
  const changes: OrganisationChange[] = found.changes.map((row) => toChange({ ...row, at: new Date(row.at) }));
  return {
    organisationChanges: changes,
    employments: found.employments,
    calendar: workCalendar((found.years ?? []).map((year) => calendarYearSchema.parse(year))),
  };
};
