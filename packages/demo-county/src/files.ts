import type { DocumentRef } from '@zhengxiang/core';
import { digestOf, uuidOf } from './ids.ts';

/** A file of an invented project. Over HTTP the player uploads real bytes and puts their id, size and digest in its place. */
export const file = (role: string, name: string): DocumentRef => ({
  id: uuidOf(`document:${role}:${name}`),
  role,
  fileId: uuidOf(`file:${role}:${name}`),
  name,
  sha256: digestOf(`${role}:${name}`),
  size: 1024,
});
