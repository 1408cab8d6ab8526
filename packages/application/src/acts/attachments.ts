import type { Actor, DocumentRef, FormIssue } from '@zhengxiang/core';
import type { Store } from '../ports.ts';

interface Placed {
  readonly path: string;
  readonly document: DocumentRef;
}

const isDocument = (value: object): value is DocumentRef => 'fileId' in value && 'sha256' in value;

/** Every document that an input names, with its place in the form. */
export const documentsIn = (value: unknown, path = ''): readonly Placed[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isDocument(value)) return [{ path, document: value }];
  return Object.entries(value).flatMap(([key, item]) => documentsIn(item, path === '' ? key : `${path}.${key}`));
};

/**
 * The files must be there, unchanged, and this unit's own or already part of the case: naming a stranger's file would show it.
 * Returns an issue at each field that names another.
 */
export const checkDocuments = async (
  store: Store,
  actor: Actor,
  caseId: string,
  input: unknown,
): Promise<readonly FormIssue[]> => {
  const issues: FormIssue[] = [];
  for (const { path, document } of documentsIn(input)) {
    const file = await store.findFile(document.fileId);
    const own = file !== undefined && (file.organisationId === actor.organisationId || file.caseIds.includes(caseId));
    const same = file !== undefined && file.sha256 === document.sha256 && file.size === document.size;
    if (!own || !same) issues.push({ path, message: `附件“${document.name}”没有上传成功，请重新上传` });
  }
  return issues;
};
