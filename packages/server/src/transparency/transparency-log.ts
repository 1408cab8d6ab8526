import {
  checkNote,
  checkpointText,
  parseNote,
  proveConsistency,
  rootOfTiles,
  toBase64,
} from '@zhengxiang/transparency';
import type { Database } from '../db/database.ts';
import type { Witness } from '../config.ts';
import type { Log } from '../db/log.ts';
import {
  checkpointAt,
  saveCheckpoint,
  saveCosignature,
  takeIn,
  tileReader,
  unsignedDraws,
  type SignedState,
} from '../db/transparency/log-store.ts';
import { checkSm2, type LogKeys } from './log-keys.ts';

/** The log of the record: one in each process, all on the same database and keys. */
export interface TransparencyLog {
  readonly keys: LogKeys;
  readonly witnesses: readonly Witness[];
  /** Takes in what was committed and signs the state, where it is a new one. Undefined while the log is empty. */
  checkpoint(): Promise<SignedState | undefined>;
  /** Has every witness sign a state; those that have are not asked again. @returns the state with what they gave */
  cosign(state: SignedState): Promise<SignedState>;
  /** Witnesses that did not sign at the last asking, and why. */
  faults(): ReadonlyMap<string, string>;
}

interface Parts {
  readonly db: Database;
  readonly keys: LogKeys;
  readonly witnesses: readonly Witness[];
  readonly log: Log;
  /** Milliseconds that a witness may take. */
  readonly patience?: number;
}

/** A witness has signed a larger state than it is asked for. */
class SeenMore extends Error {}

export const createTransparencyLog = ({ db, keys, witnesses, log, patience = 10_000 }: Parts): TransparencyLog => {
  const faults = new Map<string, string>();

  const signAt = async (size: number): Promise<SignedState | undefined> => {
    const known = await checkpointAt(db, size);
    if (known) return known;
    const root = await rootOfTiles(tileReader(db), size);
    await saveCheckpoint(db, size, keys.sign(checkpointText({ origin: keys.origin, size, root })));
    return checkpointAt(db, size);
  };

  const checkpoint = async (): Promise<SignedState | undefined> => {
    for (;;) {
      const { size, isDraw, more } = await takeIn(db);
      const state = size > 0 && (isDraw || !more) ? await signAt(size) : undefined;
      if (!more) return state;
    }
  };

  /** C2SP tlog-witness; a witness that has seen another size says so, once. */
  const ask = async (witness: Witness, state: SignedState, from: number, again = true): Promise<string> => {
    const proof = await proveConsistency(tileReader(db), from, state.size);
    const hashes = proof.map((hash) => `${toBase64(hash)}\n`).join('');
    const own = state.note.split('\n').filter((line) => !line.startsWith('— ') || line.startsWith(`— ${keys.origin} `));
    const reply = await fetch(`${witness.url.replace(/\/+$/u, '')}/add-checkpoint`, {
      method: 'POST',
      body: `old ${String(from)}\n${hashes}\n${own.join('\n')}`,
      signal: AbortSignal.timeout(patience),
    });
    const text = await reply.text();
    const seen = /^(\d{1,15})\n$/u.exec(text)?.[1];
    if (reply.status === 409 && seen !== undefined && again) {
      if (Number(seen) > state.size)
        throw new SeenMore(`见证方已见过规模 ${seen}，大于本机的 ${String(state.size)}：本机数据可能被回退`);
      return ask(witness, state, Number(seen), false);
    }
    if (reply.status !== 200) throw new Error(`${String(reply.status)} ${text.trim().slice(0, 200)}`);
    const note = parseNote(own.join('\n') + text);
    if (!note || checkNote(note, witness.key, checkSm2).kind !== 'valid') throw new Error('见证签名无效');
    const line = text.split('\n').find((one) => one.startsWith(`— ${witness.key.name} `));
    if (line === undefined) throw new Error('见证方没有给出签名');
    return `${line}\n`;
  };

  const lastSizes = new Map<string, number>();
  const askOne = async (witness: Witness, state: SignedState): Promise<void> => {
    const { name } = witness.key;
    const there = parseNote(state.note);
    if (there && checkNote(there, witness.key).kind === 'valid') return;
    const line = await ask(witness, state, Math.min(lastSizes.get(name) ?? 0, state.size));
    lastSizes.set(name, state.size);
    await saveCosignature(db, state.size, name, line);
  };

  /** Orders of draws first, each at its own size: a witness that has seen more signs no smaller state any more. */
  const inOrder = async (witness: Witness, state: SignedState): Promise<void> => {
    for (const size of await unsignedDraws(db, witness.key.name)) {
      if (size >= state.size) break;
      const draw = await checkpointAt(db, size);
      if (!draw) continue;
      try {
        await askOne(witness, draw);
      } catch (err) {
        if (!(err instanceof SeenMore)) throw err;
      }
    }
    await askOne(witness, state);
  };

  const cosign = async (state: SignedState): Promise<SignedState> => {
    await Promise.all(
      witnesses.map(async (witness) => {
        const { name } = witness.key;
        try {
          await inOrder(witness, state);
          faults.delete(name);
        } catch (err) {
          faults.set(name, err instanceof Error ? err.message : String(err));
          log.warn({ err, witness: name }, 'a witness did not sign the state of the log');
        }
      }),
    );
    return (await checkpointAt(db, state.size)) ?? state;
  };

  return { keys, witnesses, checkpoint, cosign, faults: () => faults };
};
