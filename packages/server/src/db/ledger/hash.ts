import type { ChainEvent } from '@zhengxiang/application';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@zhengxiang/core';

/** Stands where the first event or digest of a chain has no predecessor. */
export const GENESIS = '0'.repeat(64);

/** Every column of an event except `hash`, as stored: what is JSON stays the stored text, what is an instant is ISO text. */
export type HashedEvent = Omit<ChainEvent, 'hash'>;

/** Every column of a daily digest except `digest`. */
export interface HashedDigest {
  readonly day: string;
  readonly headsCount: number;
  readonly headsCanonical: string;
  readonly prevDigest: string;
  readonly createdAt: string;
}

/** The SHA-256 (hex) that joins an event to its predecessor. The fields are named one by one: nothing else gets in. */
export const hashEvent = (event: HashedEvent): string =>
  sha256(
    canonicalJson({
      caseId: event.caseId,
      caseKind: event.caseKind,
      seq: event.seq,
      type: event.type,
      version: event.version,
      actorCanonical: event.actorCanonical,
      actingAs: event.actingAs,
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt,
      bodyCanonical: event.bodyCanonical,
      receiptCanonical: event.receiptCanonical,
      commandId: event.commandId,
      commandIndex: event.commandIndex,
      prevHash: event.prevHash,
    }),
  );

/** The SHA-256 (hex) of one day's digest. */
export const hashDigest = (digest: HashedDigest): string =>
  sha256(
    canonicalJson({
      day: digest.day,
      headsCount: digest.headsCount,
      headsCanonical: digest.headsCanonical,
      prevDigest: digest.prevDigest,
      createdAt: digest.createdAt,
    }),
  );

/** The SHA-256 (hex) by which a repeated request is told from another one under the same command id. */
export const hashRequest = (request: unknown): string => sha256(canonicalJson(request));

/** The SHA-256 (hex) that every event's receipt carries of its command: what was asked and what was answered. */
export const hashCommand = (command: { readonly requestHash: string; readonly outcomeCanonical: string }): string =>
  sha256(canonicalJson({ requestHash: command.requestHash, outcomeCanonical: command.outcomeCanonical }));

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
