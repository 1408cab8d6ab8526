import { keepTemplate } from './database.ts';
import { keepTestEngine } from './engine.ts';

/** Once a run: the engine is started and the schema migrated; each file takes a copy. */
export default async (): Promise<() => Promise<void>> => {
  const engine = await keepTestEngine();
  const removeTemplate = await keepTemplate(engine);
  return async () => {
    await removeTemplate();
    await engine.release();
  };
};
