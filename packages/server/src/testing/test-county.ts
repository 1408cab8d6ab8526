import type { Ports } from '@zhengxiang/application';
import { TestCounty as County, type CountyStore } from '@zhengxiang/application/testing';
import type { Database } from '../db/database.ts';
import { storedFile } from '../db/schema/files.ts';
import { databasePorts } from '../db/store/database-ports.ts';

export { fullProject, smallProject } from '@zhengxiang/application/testing';

/** The application's store on a database, with files as an upload leaves them. */
export const countyStoreOn = (db: Database): CountyStore => ({
  ...databasePorts(db),
  putFile: async ({ uploadedAt, personId, organisationId, ...file }) => {
    await db
      .insert(storedFile)
      .values({ ...file, uploadedBy: personId, uploadedByOrg: organisationId, uploadedAt: new Date(uploadedAt) })
      .onConflictDoNothing();
  },
});

/** The application on a real database with the demo county's people: acts and lives without HTTP. */
export class TestCounty extends County {
  constructor(db: Database, packs?: Ports['packs']) {
    super(countyStoreOn(db), packs);
  }
}
