import type { AvailabilityView } from '@zhengxiang/application/contract';
import { type ActionId, actions } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { fieldFor, wayOutOf, wayToDocument } from './way-out.ts';

const act = (action: ActionId, state: AvailabilityView['state'], more: Partial<AvailabilityView> = {}) =>
  ({
    action,
    title: actions[action].title,
    state,
    mine: state !== 'waiting',
    holders: [{ organ: 'finance-bureau', name: '县财政局', posts: ['leader'] }],
    ...more,
  }) as AvailabilityView;
const view = (...availability: readonly AvailabilityView[]) => ({ availability });

describe('出路通到缺的那一处', () => {
  it('补救事项能办的，通到它的表单；写明栏目的，通到那一栏', () => {
    const open = view(act('contract.sign', 'open'), act('initiation.prepare', 'open'));
    expect(wayOutOf(open, { remedy: { text: '先登记合同', action: 'contract.sign' } })).toEqual({
      kind: 'form',
      action: 'contract.sign',
      field: undefined,
    });
    const remedy = { text: '增加一行', action: 'initiation.prepare', target: 'lines' };
    expect(wayOutOf(open, { remedy })).toEqual({ kind: 'form', action: 'initiation.prepare', field: 'lines' });
  });

  it('只写明缺什么的，找收它的表单：材料找到上传的那一栏', () => {
    const open = view(act('initiation.submit', 'blocked'), act('initiation.prepare', 'open'));
    expect(wayOutOf(open, { remedy: { text: '补充', target: 'necessity' } })).toEqual({
      kind: 'form',
      action: 'initiation.prepare',
      field: 'necessity',
    });
    expect(fieldFor('supervision.appoint', 'supervisionQualification')).toBe('qualificationFiles');
  });

  it('要别人办的说清谁、从哪天起，没有链接；自己也还不能办的照实说', () => {
    const remedy = { text: '先由县财政局出具意见', action: 'funding.issueOpinion' };
    expect(wayOutOf(view(act('funding.issueOpinion', 'waiting', { since: '2023-04-01' })), { remedy })).toEqual({
      kind: 'others',
      title: actions['funding.issueOpinion'].title,
      who: '县财政局（领导岗）',
      since: '2023-04-01',
    });
    expect(wayOutOf(view(act('funding.issueOpinion', 'blocked', { mine: false })), { remedy })).toMatchObject({
      kind: 'later',
      mine: false,
    });
    expect(wayOutOf(view(act('funding.issueOpinion', 'past')), { remedy })).toEqual({ kind: 'words' });
    expect(wayOutOf(view(), { remedy: { text: '等' } })).toEqual({ kind: 'words' });
  });

  it('缺的材料：能上传的通到上传处，别人出的说是谁', () => {
    const both = view(act('acceptance.apply', 'open'), act('sharing.confirm', 'blocked', { mine: false }));
    expect(wayToDocument(both, { role: 'annex5', action: 'acceptance.apply' })).toEqual({
      kind: 'form',
      action: 'acceptance.apply',
      field: 'annex5',
    });
    expect(wayToDocument(both, { role: 'annex6', action: 'sharing.confirm' })).toMatchObject({ kind: 'later' });
  });
});
