import type { Actor, FormIssue } from '@zhengxiang/core';
import { documentsIn } from '../case/documents.ts';
import type { FileStore } from '../ports/index.ts';

/**
 * The files must be there, unchanged, and this unit's own or already part of the case: naming a stranger's file would show it.
 * Returns an issue at each field that names another.
 */
export const checkDocuments = async (
  store: Pick<FileStore, 'findFile'>,
  actor: Actor,
  caseId: string,
  input: unknown,
): Promise<readonly FormIssue[]> => {
  const issues: FormIssue[] = [];
  for (const { path, document } of documentsIn(input)) {
    const file = await store.findFile(document.fileId);
    const own =
      file !== undefined &&
      (file.organisationId === actor.organisationId ||
        file.caseIds.includes(caseId) ||
        // Uploaded for a form that was begun before the unit was merged or split.
        (file.personId === actor.personId && file.caseIds.length === 0));
    const same = file !== undefined && file.sha256 === document.sha256 && file.size === document.size;
    if (!own || !same) issues.push({ path, message: `附件“${document.name}”没有上传成功，请重新上传` });
  }
  return issues;
};
