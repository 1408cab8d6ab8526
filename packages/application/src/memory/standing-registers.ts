import type { StandingRegisterStore } from '../ports/index.ts';
import { memoryExpertise } from './expertise.ts';
import { memoryOrganisationChanges } from './organisation-changes.ts';
import { memorySettings } from './settings.ts';
import type { Tables } from './tables.ts';

export const memoryStandingRegisters = (tables: Tables): StandingRegisterStore => ({
  standingRegisters: async () => ({
    organisationChanges: await memoryOrganisationChanges(tables).organisationChanges(),
    employments: await memoryExpertise(tables).employments(),
    calendar: await memorySettings(tables).calendar(),
  }),
});
