import type { DocumentRef } from '@zhengxiang/core';

/** One uploaded file as an answer of a form: what it is in the eyes of the law, and what it is called. */
export const file = (role: string, name = `${role}.pdf`): readonly DocumentRef[] => [
  { id: `d-${role}`, role, fileId: '00000000-0000-4000-8000-000000000001', name, sha256: 'a'.repeat(64), size: 9 },
];
