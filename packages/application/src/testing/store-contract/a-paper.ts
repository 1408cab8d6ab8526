import { sha256 } from '@zhengxiang/core';
import type { NewPaper } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { day, now, owner } from './opened.ts';

/** A letter without a number, that may be drawn at once. */
export const aPaper = (change: Partial<NewPaper> = {}): NewPaper => {
  const id = change.id ?? freshId();
  return {
    id,
    caseId: freshId(),
    eventSeq: 1,
    eventHash: sha256(id),
    kind: 'approval',
    subject: null,
    name: '立项批复',
    title: '关于平台立项的批复',
    series: null,
    year: null,
    place: null,
    awaitsNumber: null,
    organId: owner.id,
    organName: owner.name,
    issuedBy: '甲',
    issuedOn: day,
    verifyCode: sha256(`code of ${id}`).slice(0, 25).toUpperCase(),
    state: 'queued',
    nextAt: new Date('2020-01-01T00:00:00Z'),
    registeredAt: now,
    ...change,
  };
};
