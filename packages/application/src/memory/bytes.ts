import { sha256Bytes } from '@zhengxiang/core';
import type { ByteStore } from '../ports/index.ts';

/** Bytes in memory. `spoil` does to them what a failing disk, or somebody with access to it, would. */
export interface MemoryBytes extends ByteStore {
  spoil(sha256: string, bytes: Uint8Array | undefined): void;
}

export const memoryBytes = (): MemoryBytes => {
  const kept = new Map<string, Uint8Array>();
  const hashOf = (bytes: Uint8Array): string => sha256Bytes([...bytes]);
  return {
    keep: (bytes) => {
      const sha256 = hashOf(bytes);
      kept.set(sha256, bytes);
      return Promise.resolve({ sha256, size: bytes.length });
    },
    read: (sha256) => {
      const bytes = kept.get(sha256);
      if (!bytes) return Promise.resolve('missing');
      return Promise.resolve(hashOf(bytes) === sha256 ? bytes : 'altered');
    },
    spoil: (sha256, bytes) => {
      if (bytes) kept.set(sha256, bytes);
      else kept.delete(sha256);
    },
  };
};
