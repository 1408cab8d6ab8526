import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { databasePorts } from './database-ports.ts';

describe('抽取记录', () => {
  const database = useDatabase();

  it('只能增加：改不了，删不掉', async () => {
    const caseId = randomUUID();
    const drawnAt = new Date('2024-12-20T01:00:00Z');
    const draw = { caseId, number: 1, drawnAt, drawnBy: '评审岗', personId: randomUUID(), certificate: '{}' };
    const { transaction } = databasePorts(database.db);
    await transaction((store) => store.saveDraw(draw));
    await expect(database.pool.query('delete from expert_draw')).rejects.toThrow();
    await expect(database.pool.query('update expert_draw set number = 2')).rejects.toThrow();
    expect(await transaction((store) => store.drawsOf(caseId))).toEqual([draw]);
  });
});
