import type { Actor, DocumentRef } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import type { FileStore, FoundFile } from '../ports/index.ts';
import { documentsIn } from '../case/documents.ts';
import { checkDocuments } from './attachments.ts';

const document = (fileId: string): DocumentRef => ({
  id: `doc-${fileId}`,
  role: 'projectPlan',
  fileId,
  name: `${fileId}.pdf`,
  sha256: 'a'.repeat(64),
  size: 10,
});
const stored = (change: Partial<FoundFile> = {}): FoundFile => ({
  id: 'x',
  name: 'x.pdf',
  size: 10,
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  uploadedAt: '2024-03-01T01:00:00Z',
  caseIds: [],
  organisationId: 'unit',
  personId: 'clerk',
  ...change,
});
const actor: Actor = {
  personId: 'clerk',
  name: '经办人',
  organisationId: 'unit',
  organisationName: '单位',
  organisationRole: 'unit',
  post: 'clerk',
};
const storeWith = (files: Record<string, FoundFile>) =>
  ({ findFile: (id: string) => Promise.resolve(files[id]) }) as unknown as FileStore;

describe('表单里的附件', () => {
  it('不论在哪一层都找得到，并知道在哪一栏', () => {
    const input = {
      plan: [document('a')],
      group: { files: [document('b')] },
      rows: [{ id: 'R1', f: [document('c')] }],
    };
    expect(documentsIn(input).map(({ path }) => path)).toEqual(['plan.0', 'group.files.0', 'rows.0.f.0']);
  });

  it.each<[string, FoundFile | undefined, boolean]>([
    ['本单位上传、内容一致', stored(), true],
    ['没有上传', undefined, false],
    ['摘要不一致', stored({ sha256: 'b'.repeat(64) }), false],
    ['大小不一致', stored({ size: 11 }), false],
    ['别的单位的人上传', stored({ organisationId: 'other', personId: 'another' }), false],
    ['本人在原单位上传（单位合并、分立以后）', stored({ organisationId: 'other' }), true],
    ['别的单位上传、已是本项目材料', stored({ organisationId: 'other', caseIds: ['elsewhere', 'case'] }), true],
    [
      '别的单位上传、是别的项目材料',
      stored({ organisationId: 'other', personId: 'another', caseIds: ['elsewhere'] }),
      false,
    ],
    ['本人在原单位上传、是别的项目材料', stored({ organisationId: 'other', caseIds: ['elsewhere'] }), false],
  ])('%s', async (_what, file, fine) => {
    const issues = await checkDocuments(storeWith(file ? { a: file } : {}), actor, 'case', { plan: [document('a')] });
    expect(issues.map((issue) => issue.path)).toEqual(fine ? [] : ['plan.0']);
  });
});
