import { describe, expect, it } from 'vitest';
import { shownSubSteps, type SubStep } from './sub-steps.ts';

const steps: readonly SubStep[] = [
  ['监理', false],
  ['开工', true],
  ['检查', false],
  ['建设完成', false],
];
const words = (state: 'done' | 'now' | 'later'): string[] =>
  shownSubSteps(steps, state).map(({ title, state: its }) => `${title} ${its}`);

describe('四个步骤里的小步骤', () => {
  it('正在办的步骤：办过的、正在办的、还没到的；被越过的不列', () => {
    expect(words('now')).toEqual(['开工 done', '检查 now', '建设完成 later']);
  });
  it('已经过去的步骤只列办过的', () => {
    expect(words('done')).toEqual(['开工 done']);
  });
  it('还没到的步骤全部列为未到', () => {
    expect(words('later')).toEqual(['监理 later', '开工 later', '检查 later', '建设完成 later']);
  });
  it('都办完了就没有正在办的', () => {
    expect(shownSubSteps([['合同', true]], 'now')).toEqual([{ title: '合同', state: 'done' }]);
  });
});
