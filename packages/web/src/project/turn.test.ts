import type { AvailabilityView } from '@zhengxiang/application/contract';
import { describe, expect, it } from 'vitest';
import { turnOf } from './turn.ts';

const act = (action: string, given: Partial<AvailabilityView>): AvailabilityView => ({
  action,
  title: action,
  says: '',
  stage: 'initiation',
  urgency: 'task',
  state: 'open',
  mine: true,
  holders: [],
  powers: [],
  findings: [],
  notices: [],
  ...given,
});
const turn = (...availability: readonly AvailabilityView[]) => turnOf({ availability });

const own = act('own', {});
const ending = act('ending', { urgency: 'option', ends: true });
const stuck = act('stuck', { state: 'blocked', obstacles: 2 });
const awaited = act('awaited', { state: 'waiting', mine: false, awaits: '某单位（领导岗）' });
const possible = act('possible', { state: 'blocked' });

describe('下一步只有一件', () => {
  it('自己能办的在先，其余只说几项', () => {
    expect(turn(awaited, stuck, own, act('second', {}))).toEqual({ kind: 'mine', act: own, others: 1 });
  });
  it('自己的事要先解决什么的，先说它，再说等别人', () => {
    expect(turn(awaited, stuck)).toEqual({ kind: 'stuck', act: stuck });
  });
  it('没有自己的，说等谁', () => {
    expect(turn(ending, awaited)).toEqual({ kind: 'others', act: awaited, others: 0 });
  });
  it('可办可不办的、终结项目的、还不到时候的，都不是下一步', () => {
    expect(turn(ending, possible)).toEqual({ kind: 'nobody' });
  });
});
