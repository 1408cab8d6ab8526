import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { BackupFault } from './manifest.ts';

/** What lies in the data folder and is no key: in the backup by other ways, or made anew. */
const isNoKey = (name: string): boolean =>
  ['files', 'results'].includes(name) || name.startsWith('postgres') || name.startsWith('.');

/** The keys of the data folder and whatever small file lies beside them, by their paths within it. */
export const keyNames = async (dataDir: string): Promise<string[]> => {
  const entries = await readdir(dataDir, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const entry of entries) {
    if (isNoKey(entry.name)) continue;
    if (entry.isFile()) names.push(entry.name);
    if (!entry.isDirectory()) continue;
    const within = await readdir(path.join(dataDir, entry.name), { withFileTypes: true });
    names.push(...within.filter((one) => one.isFile()).map((one) => path.join(entry.name, one.name)));
  }
  return names.toSorted();
};

const MAGIC = Buffer.from('zxkeys1\n');
const [SALT, IV, TAG] = [16, 12, 16];
const contentSchema = z.record(z.string(), z.base64());

const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  promisify<string, Buffer, number, object, Buffer>(scrypt)(passphrase, salt, 32, {
    N: 2 ** 16,
    r: 8,
    p: 1,
    maxmem: 128 * 1024 * 1024,
  });

/** AES-256-GCM under a key from the passphrase (scrypt): who holds the backup alone reads no key. */
export const packKeys = async (dataDir: string, names: readonly string[], passphrase: string): Promise<Buffer> => {
  const content: Record<string, string> = {};
  for (const name of names) content[name] = (await readFile(path.join(dataDir, name))).toString('base64');
  const [salt, iv] = [randomBytes(SALT), randomBytes(IV)];
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return Buffer.concat([MAGIC, salt, iv, cipher.getAuthTag(), sealed]);
};

/** @throws BackupFault where the passphrase is another one or the bytes were changed */
export const openKeys = async (packed: Buffer, passphrase: string): Promise<ReadonlyMap<string, Buffer>> => {
  const rest = packed.subarray(MAGIC.length);
  const [salt, iv, tag] = [
    rest.subarray(0, SALT),
    rest.subarray(SALT, SALT + IV),
    rest.subarray(SALT + IV, SALT + IV + TAG),
  ];
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt), iv, { authTagLength: TAG });
  decipher.setAuthTag(tag);
  try {
    const opened = Buffer.concat([decipher.update(rest.subarray(SALT + IV + TAG)), decipher.final()]).toString('utf8');
    const content = contentSchema.parse(JSON.parse(opened));
    return new Map(Object.entries(content).map(([name, bytes]) => [name, Buffer.from(bytes, 'base64')]));
  } catch {
    throw new BackupFault('备份口令不对，或者 keys.enc 已损坏。');
  }
};

/** Puts keys into a data folder that has none. */
export const placeKeys = async (dataDir: string, keys: ReadonlyMap<string, Buffer>): Promise<void> => {
  for (const [name, bytes] of keys) {
    const file = path.resolve(dataDir, name);
    if (!file.startsWith(`${path.resolve(dataDir)}${path.sep}`))
      throw new BackupFault(`keys.enc 中的文件名不对：${name}`);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' });
  }
};
