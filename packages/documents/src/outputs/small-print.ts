import type { SmallPrint } from '@zhengxiang/core';
import { qrModules } from '../writers/qr.ts';

/** By what an issued paper is known again. */
export interface IssuedMarks {
  readonly documentNumber: string | undefined;
  readonly projectNumber: string | undefined;
  /** The act in the history of the case that the paper followed, and the hash of its record. */
  readonly seq: number;
  readonly hash: string;
  /** The newest signed state of the record when the paper was drawn, in short (`12345-3f9a0c4d1e2b5a60`): every paper is a copy of it. */
  readonly checkpoint?: string | undefined;
  /** As people type it. */
  readonly code: string;
  /** What the QR code opens; without an address that people outside can open a paper has none. */
  readonly address: string | undefined;
}

const halves = (hash: string): readonly string[] => [hash.slice(0, hash.length / 2), hash.slice(hash.length / 2)];

/** What stands at the foot of every page of an issued paper. */
export const issuedSmallPrint = (marks: IssuedMarks): SmallPrint => {
  const { documentNumber, projectNumber, seq, hash, code, address, checkpoint } = marks;
  const named = [documentNumber, projectNumber === undefined ? undefined : `项目编号 ${projectNumber}`];
  return {
    lines: [
      named.filter((part) => part !== undefined).join('　'),
      `全过程记录第 ${String(seq)} 条，${checkpoint === undefined ? '' : `存证点 ${checkpoint}，`}哈希`,
      ...halves(hash),
      `${address === undefined ? '文书核验' : '扫码核验'}　核验码 ${code}`,
    ].filter((line) => line !== ''),
    ...(address === undefined ? {} : { qr: qrModules(address) }),
  };
};
