import { describe, expect, expectTypeOf, it } from 'vitest';
import { caseIdSchema, commandIdSchema, type CaseId, type CommandId } from './ids.ts';

describe('ids', () => {
  it('are UUIDs', () => {
    expect(caseIdSchema.safeParse('0190b5e4-7c1a-7d2e-8f3a-4b5c6d7e8f90').success).toBe(true);
    expect(caseIdSchema.safeParse('42').error?.issues[0]?.message).toBe('编号格式不正确');
  });

  it('of different things cannot be exchanged', () => {
    expectTypeOf<CaseId>().not.toExtend<CommandId>();
    expectTypeOf(commandIdSchema.parse('0190b5e4-7c1a-7d2e-8f3a-4b5c6d7e8f90')).toEqualTypeOf<CommandId>();
  });
});
