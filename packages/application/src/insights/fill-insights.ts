import { packIdOf } from '../case/governing.ts';
import { stateOfCase } from '../case/case-state.ts';
import { lawById } from '../laws.ts';
import type { CaseStore, InsightStore, Laws, UnitOfWork } from '../ports/index.ts';
import { insightsOf } from './project-insights.ts';

/**
 * Writes what is countable of the projects that an earlier release stored without it. One short transaction a project, so
 * that acts go on meanwhile. Answers how many were written; may be broken off and called again.
 *
 * @throws UnknownLaw when a case names a law pack that is not installed
 */
export const fillInsights = async (
  ports: UnitOfWork<CaseStore & InsightStore> & Laws,
  stopped?: { readonly aborted: boolean },
): Promise<number> => {
  let filled = 0;
  for (const caseId of await ports.snapshot((store) => store.withoutInsights())) {
    if (stopped?.aborted) break;
    await ports.transaction(async (store) => {
      // An act on the project waits here, or is waited for: what is written belongs to the newest state.
      await store.lockCase(caseId);
      const recorded = await store.readCase(caseId);
      if (!recorded) throw new Error(`Case ${caseId} is not there`);
      const { pack } = lawById(ports.packs, packIdOf(recorded));
      const state = stateOfCase(recorded);
      if (state.kind === 'project') await store.putInsights(caseId, insightsOf(pack, state.facts));
    });
    filled += 1;
  }
  return filled;
};
