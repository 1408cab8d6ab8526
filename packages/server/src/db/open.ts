import { connectDatabase, type Connected, type DatabaseOptions } from './connect.ts';
import { runMigrations } from './migrate.ts';

/** Opens the served or embedded database and brings its schema up to date: what the server does at start. */
export const openDatabase = async (options: DatabaseOptions): Promise<Connected> => {
  const connected = await connectDatabase(options);
  try {
    await runMigrations(connected.pool);
    return connected;
  } catch (error) {
    await connected.close();
    throw error;
  }
};
