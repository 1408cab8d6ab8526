import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretBox } from '@zhengxiang/application';
import { chmod, link, readFile, unlink, writeFile } from 'node:fs/promises';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const readKey = async (file: string): Promise<Buffer | undefined> => {
  try {
    const key = await readFile(file);
    if (key.length !== KEY_BYTES) throw new Error(`密钥文件 ${file} 已损坏。`);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Two servers may start on one folder: the key is put in its place whole, and whoever comes second takes the first one's. */
const makeKey = async (file: string): Promise<Buffer> => {
  const made = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(made, randomBytes(KEY_BYTES), { mode: 0o600 });
  await chmod(made, 0o600);
  try {
    await link(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(made);
  }
  const key = await readKey(file);
  if (!key) throw new Error(`没有能写入密钥文件 ${file}。`);
  return key;
};

export const secretBox = (file: string): SecretBox => {
  const key = async (): Promise<Buffer> => (await readKey(file)) ?? makeKey(file);
  return {
    seal: async (secret) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', await key(), iv);
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open: async (sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', await key(), bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    },
  };
};
