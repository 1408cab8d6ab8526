import { issuedAs, type PaperStore, type UnitOfWork } from '@zhengxiang/application';
import {
  checkNote,
  codeRoom,
  encodeProof,
  encodeStatement,
  keyId,
  parseNote,
  proveInclusion,
  type NoteSignature,
  type PaperStatement,
} from '@zhengxiang/transparency';
import type { Database } from '../db/database.ts';
import { statementOf } from '../db/papers/paper-statement.ts';
import { checkpointOver, findEntry, tileReader, type SignedState } from '../db/transparency/log-store.ts';
import type { TransparencyLog } from '../transparency/transparency-log.ts';

/** What a paper carries to prove itself where no server is: two codes. */
export interface PaperProofCodes {
  readonly title: string;
  readonly statement: PaperStatement;
  readonly statementCode: Uint8Array;
  readonly proofCode: Uint8Array;
  readonly state: SignedState;
  /** How many witnesses' signatures are in the proof. */
  readonly witnesses: number;
}

/** A state over the paper's entry, with witnesses where there are any; the newest where the older ones do not reach. */
const stateOver = async (
  db: Database,
  log: TransparencyLog,
  place: number | null,
): Promise<SignedState | undefined> => {
  const known = place === null ? undefined : await checkpointOver(db, place, log.witnesses.length > 0);
  if (known) return known;
  const newest = await log.checkpoint();
  return newest && log.cosign(newest);
};

/** The proof of an issued paper; undefined where it has no record in the log. */
export const proofOfPaper = async (
  unit: UnitOfWork<PaperStore>,
  db: Database,
  log: TransparencyLog,
  paperId: string,
): Promise<PaperProofCodes | undefined> => {
  const record = await issuedAs(unit, paperId);
  const waiting = await findEntry(db, 'paper', paperId);
  if (!record || !waiting) return undefined;
  const state = await stateOver(db, log, waiting.place);
  const entry = await findEntry(db, 'paper', paperId);
  const note = state && parseNote(state.note);
  if (!state || !note || !entry || entry.place === null || entry.place >= state.size) return undefined;
  const keys = [...log.keys.keys.filter(({ kind }) => kind === 'log'), ...log.witnesses.map(({ key }) => key)];
  const signatures = keys.flatMap((key): Pick<NoteSignature, 'id' | 'bytes'>[] => {
    const said = checkNote(note, key);
    return said.kind === 'valid' ? [{ id: keyId(key), bytes: said.signature }] : [];
  });
  const proof = {
    origin: log.keys.origin,
    index: entry.place,
    size: state.size,
    paperId,
    salt: entry.salt,
    entryId: entry.id,
    path: await proveInclusion(tileReader(db), entry.place, state.size),
    signatures,
  };
  const statement = statementOf(record);
  // A code has room for about two witnesses; whoever wants the others asks the log.
  while (encodeProof(proof).length > codeRoom && proof.signatures.length > 2) proof.signatures.pop();
  return {
    title: record.title,
    statement,
    statementCode: encodeStatement(statement),
    proofCode: encodeProof(proof),
    state,
    // The log's own comes first.
    witnesses: proof.signatures.length - 1,
  };
};
