import { bytesOfHex, bytesToHex } from './bytes.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { columnsText, entryBytes } from './entry.ts';
import { checkNote, parseKey, parseNote } from './note.ts';
import { isIncluded, leafHash } from './tree.ts';

/** A draw as its certificate tells it: `inputs` is the canonical text that was fixed. */
export interface DrawToCheck {
  readonly caseId: string;
  readonly number: number;
  readonly inputs: string;
  /** The witness's key as it stands in the inputs; empty where there was none. */
  readonly witness: string;
  readonly evidence: {
    readonly nonce: string;
    readonly cosignature: string;
    readonly entryId: number;
    readonly salt: string;
    readonly index: number;
    readonly path: readonly string[];
    readonly note: string;
  };
}

/** `witnessed` with the second of the signature; `unwitnessed`: there was no witness; `wrong`: the evidence does not hold. */
export type DrawEvidenceSaying =
  | { readonly kind: 'witnessed'; readonly witness: string; readonly time: number }
  | { readonly kind: 'unwitnessed' }
  | { readonly kind: 'wrong' };

/** Whether the order of a draw was the last entry of the state that the witness signed, and the signature is the one that decided. */
export const checkDrawEvidence = ({ caseId, number, inputs, witness, evidence }: DrawToCheck): DrawEvidenceSaying => {
  const { nonce, salt, entryId, index, path, note: text } = evidence;
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint || checkpoint.size !== index + 1) return { kind: 'wrong' };
  const row = { case_id: caseId, number: String(number), inputs, nonce };
  const key = `${caseId}/${String(number)}`;
  const columns = columnsText(row, salt);
  const entry = entryBytes({ id: entryId, subject: 'expert_draw_order', key, op: 'I', columns, salt });
  if (!isIncluded(leafHash(entry), index, checkpoint.size, path.map(bytesOfHex), checkpoint.root))
    return { kind: 'wrong' };
  if (witness === '') return { kind: evidence.cosignature === '' ? 'unwitnessed' : 'wrong' };
  const named = parseKey(witness);
  const said = named && checkNote(note, named);
  return named &&
    said?.kind === 'valid' &&
    said.time !== undefined &&
    bytesToHex(said.signature) === evidence.cosignature
    ? { kind: 'witnessed', witness: named.name, time: said.time }
    : { kind: 'wrong' };
};
