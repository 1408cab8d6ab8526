// Stryker's test runner for the law: switches mutants inside one process, and reads the law anew for those that a module's loading meets.
import { relative } from 'node:path';
import { failureOf, lawTests, nearestFirst } from './law-tests.mjs';

const SUCCESS = 0;
const FAILED = 1;

class LawTestRunner {
  /** Where Stryker's instrumented code looks which mutant is switched on. */
  ns = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.law = lawTests(process.cwd());
  }

  dispose() {}

  /** Tests without a mutant: who covers what. */
  async dryRun() {
    this.ns.activeMutant = undefined;
    this.tests = this.law.collect();
    const tests = [];
    for (const test of this.tests) {
      this.ns.currentTestId = test.id;
      const started = performance.now();
      const failure = await failureOf(test);
      const result = { id: test.id, name: test.name, timeSpentMs: performance.now() - started, fileName: test.file };
      tests.push(
        failure === undefined ? { ...result, status: SUCCESS } : { ...result, status: FAILED, failureMessage: failure },
      );
    }
    this.ns.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: this.ns.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, reloadEnvironment, hitLimit, sandboxFileName }) {
    const { ns } = this;
    Object.assign(ns, { currentTestId: undefined, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    const fresh = reloadEnvironment || mutantActivation === 'static';
    if (fresh || this.spoilt) {
      ns.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      this.spoilt = fresh;
      try {
        this.tests = this.law.collect();
      } catch (error) {
        return killed(['(reading the law)'], error, 0);
      }
    }
    ns.activeMutant = activeMutant.id;
    const asked = testFilter === undefined ? this.tests : this.tests.filter(({ id }) => testFilter.includes(id));
    let nrOfTests = 0;
    for (const test of nearestFirst(asked, relative(process.cwd(), sandboxFileName))) {
      nrOfTests += 1;
      const failure = await failureOf(test);
      if (hitLimit !== undefined && ns.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' };
      if (failure !== undefined) return killed([test.id], failure, nrOfTests);
    }
    return { status: 'survived', nrOfTests };
  }
}

const killed = (killedBy, failure, nrOfTests) => ({
  status: 'killed',
  killedBy,
  failureMessage: String(failure),
  nrOfTests,
});

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'law', injectableClass: LawTestRunner }];
