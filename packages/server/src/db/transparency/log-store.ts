import {
  bytesToHex,
  growTiles,
  hexToBytes,
  leafHash,
  paperColumns,
  parseCheckpoint,
  parseNote,
  shortCheckpoint,
  type EntrySubject,
  type ReadTile,
} from '@zhengxiang/transparency';
import { and, asc, count, desc, eq, exists, gt, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { holdLock } from '../locks.ts';
import { logCheckpoint, logCosignature, logEntry, logTile } from '../schema/transparency.ts';

/** An entry as it is stored; `place` from 0, none while its transaction is not taken in. */
export type StoredEntry = typeof logEntry.$inferSelect;

const BATCH = 5000;

/** The tiles as the database has them. Each is read once. */
export const tileReader = (tx: Database | Tx): ReadTile => {
  const known = new Map<string, Promise<Uint8Array | undefined>>();
  const load = async (level: number, number: number): Promise<Uint8Array | undefined> => {
    const [row] = await tx
      .select({ hashes: logTile.hashes })
      .from(logTile)
      .where(and(eq(logTile.level, level), eq(logTile.number, number)));
    return row && hexToBytes(row.hashes);
  };
  return (level, number) => {
    const key = `${String(level)}/${String(number)}`;
    const found = known.get(key) ?? load(level, number);
    known.set(key, found);
    return found;
  };
};

/** How many entries have a place. */
export const logSize = async (tx: Database | Tx): Promise<number> => {
  const [row] = await tx
    .select({ place: logEntry.place })
    .from(logEntry)
    .where(gte(logEntry.place, 0))
    .orderBy(desc(logEntry.place))
    .limit(1);
  return row?.place === undefined || row.place === null ? 0 : row.place + 1;
};

/** The subject of entries that end a state of the log: what decides a draw is a signature over the first state with its order. */
export const DRAW_ORDER = 'expert_draw_order';

/** How far the log has come, and whether there is more to take in. */
export interface TakenIn {
  readonly size: number;
  /** The last entry is an order of a draw. */
  readonly isDraw: boolean;
  readonly more: boolean;
}

/** Gives places to what was committed since the last time, up to the next order of a draw, and grows the tree by it. */
export const takeIn = (db: Database): Promise<TakenIn> =>
  db.transaction(async (tx) => {
    await holdLock(tx, 'log');
    const before = await logSize(tx);
    const waiting = await tx
      .select({ id: logEntry.id, entry: logEntry.entry, subject: logEntry.subject })
      .from(logEntry)
      .where(isNull(logEntry.place))
      .orderBy(asc(logEntry.id))
      .limit(BATCH);
    const draw = waiting.findIndex(({ subject }) => subject === DRAW_ORDER);
    const taken = draw < 0 ? waiting : waiting.slice(0, draw + 1);
    await place(tx, before, taken);
    return {
      size: before + taken.length,
      isDraw: draw >= 0,
      more: taken.length < waiting.length || waiting.length === BATCH,
    };
  });

/** Sizes of states that end with an order of a draw and that a witness has not signed, the smallest first. */
export const unsignedDraws = async (tx: Database | Tx, witness: string): Promise<number[]> => {
  const rows = await tx
    .select({ size: logCheckpoint.size })
    .from(logCheckpoint)
    .innerJoin(logEntry, eq(logEntry.place, sql`${logCheckpoint.size} - 1`))
    .leftJoin(logCosignature, and(eq(logCosignature.size, logCheckpoint.size), eq(logCosignature.witness, witness)))
    .where(and(eq(logEntry.subject, DRAW_ORDER), isNull(logCosignature.size)))
    .orderBy(asc(logCheckpoint.size));
  return rows.map(({ size }) => size);
};

const place = async (tx: Tx, before: number, waiting: readonly Pick<StoredEntry, 'id' | 'entry'>[]): Promise<void> => {
  if (waiting.length === 0) return;
  const ids = sql.join(
    waiting.map(({ id }) => sql`${id}::bigint`),
    sql`, `,
  );
  await tx.execute(
    sql`update ${logEntry} set "place" = ${before}::bigint + given.nr - 1 from unnest(array[${ids}]) with ordinality as given(id, nr) where ${logEntry.id} = given.id`,
  );
  const leaves = waiting.map(({ entry }) => leafHash(hexToBytes(entry)));
  for (const { level, number, hashes } of await growTiles(tileReader(tx), before, leaves)) {
    await tx
      .insert(logTile)
      .values({ level, number, hashes: bytesToHex(hashes) })
      .onConflictDoUpdate({ target: [logTile.level, logTile.number], set: { hashes: bytesToHex(hashes) } });
  }
};

/** Takes down what an issued paper says, in the transaction that stores it. */
export const enterPaper = async (tx: Tx, paperId: string, statementHash: string): Promise<void> => {
  await tx.execute(
    sql`select log_append('paper', ${paperId}, 'I', '{}'::jsonb, '{}'::text[], ${paperColumns(statementHash)})`,
  );
};

/** The first entry of a subject. */
export const findEntry = async (tx: Database | Tx, subject: string, key: string): Promise<StoredEntry | undefined> => {
  const [row] = await tx
    .select()
    .from(logEntry)
    .where(and(eq(logEntry.subject, subject), eq(logEntry.key, key)))
    .orderBy(asc(logEntry.id))
    .limit(1);
  return row;
};

/** The bytes of the entries from a place on, at most `most`. */
export const entriesFrom = async (tx: Database | Tx, from: number, most: number): Promise<Uint8Array[]> => {
  const rows = await tx
    .select({ entry: logEntry.entry })
    .from(logEntry)
    .where(and(gte(logEntry.place, from), lt(logEntry.place, from + most)))
    .orderBy(asc(logEntry.place));
  return rows.map(({ entry }) => hexToBytes(entry));
};

export const saveCheckpoint = async (tx: Database | Tx, size: number, note: string): Promise<void> => {
  await tx.insert(logCheckpoint).values({ size, note }).onConflictDoNothing();
};

export const saveCosignature = async (
  tx: Database | Tx,
  size: number,
  witness: string,
  line: string,
): Promise<void> => {
  await tx.insert(logCosignature).values({ size, witness, line }).onConflictDoNothing();
};

/** A checkpoint as it is handed out: with what witnesses put under it. */
export interface SignedState {
  readonly size: number;
  readonly note: string;
  /** How many witnesses have signed. */
  readonly witnesses: number;
}

const withCosignatures = async (
  tx: Database | Tx,
  row: typeof logCheckpoint.$inferSelect | undefined,
): Promise<SignedState | undefined> => {
  if (!row) return undefined;
  const lines = await tx
    .select({ line: logCosignature.line })
    .from(logCosignature)
    .where(eq(logCosignature.size, row.size))
    .orderBy(asc(logCosignature.witness));
  return { size: row.size, note: row.note + lines.map(({ line }) => line).join(''), witnesses: lines.length };
};

/** The newest checkpoint; `cosigned`: the newest that a witness has signed. */
export const newestCheckpoint = async (
  tx: Database | Tx,
  { cosigned = false } = {},
): Promise<SignedState | undefined> => {
  const signed = exists(
    tx
      .select({ one: sql`1` })
      .from(logCosignature)
      .where(eq(logCosignature.size, logCheckpoint.size)),
  );
  const [row] = await tx
    .select()
    .from(logCheckpoint)
    .where(cosigned ? signed : undefined)
    .orderBy(desc(logCheckpoint.size))
    .limit(1);
  return withCosignatures(tx, row);
};

export const checkpointAt = async (tx: Database | Tx, size: number): Promise<SignedState | undefined> => {
  const [row] = await tx.select().from(logCheckpoint).where(eq(logCheckpoint.size, size));
  return withCosignatures(tx, row);
};

/** What of the record is in the log and what waits. */
export const logCounts = async (
  tx: Database | Tx,
): Promise<{ readonly waiting: number; readonly checkpoints: number }> => {
  const [waiting] = await tx.select({ n: count() }).from(logEntry).where(isNull(logEntry.place));
  const [checkpoints] = await tx.select({ n: count() }).from(logCheckpoint);
  return { waiting: waiting?.n ?? 0, checkpoints: checkpoints?.n ?? 0 };
};

/** All entries of the subjects named, by their order of writing. */
export const entriesOf = async (tx: Database | Tx, subjects: readonly string[]): Promise<StoredEntry[]> =>
  tx
    .select()
    .from(logEntry)
    .where(inArray(logEntry.subject, [...subjects]))
    .orderBy(asc(logEntry.id));

export type { EntrySubject };

/** The oldest checkpoint that an entry lies under; `cosigned`: that a witness has signed. */
export const checkpointOver = async (
  tx: Database | Tx,
  place: number,
  cosigned: boolean,
): Promise<SignedState | undefined> => {
  const signed = exists(
    tx
      .select({ one: sql`1` })
      .from(logCosignature)
      .where(eq(logCosignature.size, logCheckpoint.size)),
  );
  const [row] = await tx
    .select()
    .from(logCheckpoint)
    .where(and(gt(logCheckpoint.size, place), cosigned ? signed : undefined))
    .orderBy(asc(logCheckpoint.size))
    .limit(1);
  return withCosignatures(tx, row);
};

/** The newest state that a witness has signed, or the newest, in short; undefined before there is one. */
export const newestInShort = async (tx: Database | Tx): Promise<string | undefined> => {
  const state = (await newestCheckpoint(tx, { cosigned: true })) ?? (await newestCheckpoint(tx));
  const checkpoint = parseCheckpoint(parseNote(state?.note ?? '')?.text ?? '');
  return checkpoint && shortCheckpoint(checkpoint);
};
