// Stryker's test runner for the law: switches mutants inside one process, and reads the law anew for those that a module's loading meets.
import { relative } from 'node:path';
import { failureOf, lawTests } from './law-tests.mjs';

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
    this.count = this.tests.length;
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
    Object.assign(ns, {
      activeMutant: activeMutant.id,
      currentTestId: undefined,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const outOfBounds = () => hitLimit !== undefined && ns.hitCount > hitLimit;
    const timeout = { status: 'timeout', reason: 'hit limit' };
    if (reloadEnvironment || mutantActivation === 'static' || testFilter === undefined) {
      this.tests = undefined;
      const noticed = await this.law.noticed(relative(process.cwd(), sandboxFileName));
      if (outOfBounds()) return timeout;
      return noticed === undefined ? { status: 'survived', nrOfTests: this.count } : killed(noticed);
    }
    if (this.tests === undefined) {
      ns.activeMutant = undefined;
      this.tests = this.law.collect();
      ns.activeMutant = activeMutant.id;
    }
    const asked = this.tests.filter(({ id }) => testFilter.includes(id));
    for (const test of asked) {
      const failure = await failureOf(test);
      if (outOfBounds()) return timeout;
      if (failure !== undefined) return killed({ id: test.id, failure });
    }
    return { status: 'survived', nrOfTests: asked.length };
  }
}

const killed = ({ id, failure }) => ({ status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests: 1 });

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'law', injectableClass: LawTestRunner }];
