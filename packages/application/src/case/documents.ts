import type { DocumentRef } from '@zhengxiang/core';

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
