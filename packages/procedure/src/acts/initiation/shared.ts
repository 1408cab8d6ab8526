import { f, optional } from '@zhengxiang/core';

export const base = { caseKind: 'project', stage: 'initiation' } as const;

export const signature = {
  opinion: f.longText('意见', { maxLength: 1000, judged: true }),
  signedOn: f.date('签署日期', { ofToday: true }),
  scan: optional(f.files('签字盖章扫描件', 'endorsementScan')),
};

export const refusal = { reason: f.longText('退回原因', { maxLength: 2000, minLength: 2 }) };
