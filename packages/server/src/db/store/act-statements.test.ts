import { fullProject, TestCounty } from '../../testing/test-county.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { countStatements } from '../../testing/statements.ts';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';

/** How often an act goes to the database and back, `begin` and `commit` with it. */
const most = 16;

describe('一个事项往返数据库的次数', () => {
  const database = useDatabase();
  let county: TestCounty;
  const caseId = randomUUID();
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: fullProject() });
  });

  const endorse = { by: 'minzheng.leader', action: 'initiation.endorse', caseId, seq: 1 } as const;
  const asked = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const said = await countStatements(database.pool, work);
    // No question is asked twice in one act.
    const questions = said.filter((text) => text.startsWith('select'));
    expect(new Set(questions).size).toBe(questions.length);
    return said;
  };

  it('不准办理的，什么也不写', async () => {
    const said = await asked(() =>
      county.act({ ...endorse, by: 'minzheng.clerk', input: { opinion: '同意。', signedOn: '2024-03-01' } }),
    );
    expect(said.filter((text) => /^(insert|update|delete|with)/u.test(text))).toEqual([]);
    expect(said.length).toBeLessThanOrEqual(8);
  });

  it('办理的，周围情况只读一次，没有变的不重写', async () => {
    const said = await asked(() => county.must({ ...endorse, input: { opinion: '同意。', signedOn: '2024-03-01' } }));
    expect(said.length).toBeLessThanOrEqual(most);
  });
});
