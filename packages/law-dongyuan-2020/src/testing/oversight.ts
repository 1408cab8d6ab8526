import type { BodyOf } from '@zhengxiang/procedure';
import type { Signed } from './acceptance.ts';
import { inUse } from './acceptance.ts';
import { day, told } from './delivery.ts';

export const violation = (
  severity: 'minor' | 'serious',
  change: Partial<BodyOf<'violation.recorded'>> = {},
): BodyOf<'violation.recorded'> => ({ provision: 'art17.p1', severity, facts: '擅自变更建设内容', ...change });

export const criticism = (change: Partial<BodyOf<'criticism.issued'>> = {}): BodyOf<'criticism.issued'> => ({
  violation: 'V1',
  text: '予以通报',
  recipients: ['discipline-commission', 'organization-department', 'finance-bureau', 'audit-bureau'],
  issuedOn: day('2021-09-05'),
  ...change,
});

/** V1 is recorded on 2021-09-01. */
export const violated = (
  severity: 'minor' | 'serious' = 'serious',
  before: readonly Signed[] = inUse(),
): readonly Signed[] => [...before, told('violation.recorded', violation(severity), '2021-09-01')];
export const criticised = (before: readonly Signed[] = violated()): readonly Signed[] => [
  ...before,
  told('criticism.issued', criticism(), '2021-09-05'),
];
export const resolved = (before: readonly Signed[] = criticised()): readonly Signed[] => [
  ...before,
  told('violation.resolved', { violation: 'V1', note: '已改正' }, '2021-09-20'),
];

/** A1 is asked for on 2021-09-01 and due on 2021-09-10. */
export const audited = (before: readonly Signed[] = inUse()): readonly Signed[] => [
  ...before,
  told('audit.requested', { what: '合同和付款凭证', dueOn: day('2021-09-10') }, '2021-09-01'),
];
export const answered = (on = '2021-09-10', before: readonly Signed[] = audited()): readonly Signed[] => [
  ...before,
  told('audit.answered', { request: 'A1', answer: '见附件' }, on),
];
export const auditClosed = (before: readonly Signed[] = answered()): readonly Signed[] => [
  ...before,
  told('audit.closed', { request: 'A1' }, '2021-09-15'),
];
