import type { DocumentRef } from '@zhengxiang/core';

/** Files that the same unit has handed in already, handed in once more: entries of their own over the same bytes. */
export const again = (files: readonly DocumentRef[] | undefined): readonly Omit<DocumentRef, 'id'>[] | undefined =>
  files?.map(({ id: _id, ...file }) => file);
