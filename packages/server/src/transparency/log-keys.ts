import { keyText, signatureLine, utf8ToBytes, type CheckSm2, type VerifierKey } from '@zhengxiang/transparency';
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sm2 } from 'sm-crypto-v2';

/** The keys of the log: what it signs its states with, and what others check that with. */
export interface LogKeys {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
  /** As they are handed out to witnesses and readers. */
  readonly texts: readonly string[];
  /** Known to nobody outside: the server's part of draws is made of it. */
  readonly drawSecret: string;
  /** The signed note over a text of a checkpoint. */
  sign(text: string): string;
}

const rawEd25519 = (key: KeyObject): Uint8Array =>
  Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));

/** What is there already stays; two processes that start at once agree on the first that was written. */
const readOrMake = (file: string, make: () => string): string => {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, make(), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8');
};

/** Checks a 国密 signature: SM2 over the SM3 of the text with the signer's key (GB/T 32918). */
export const checkSm2: CheckSm2 = (text, signature, key) =>
  sm2.doVerifySignature(text, Buffer.from(signature).toString('hex'), Buffer.from(key).toString('hex'), { hash: true });

/**
 * The keys in the data folder, made at the first start. The name of the log is the public host, or the beginning of its key where
 * there is none; once given it stays, whatever the address becomes.
 * @param chinese whether states are signed with SM2 over SM3 as well
 */
export const openLogKeys = (dataDir: string, publicUrl: string | undefined, chinese: boolean): LogKeys => {
  const folder = path.join(dataDir, 'log-key');
  const key = createPrivateKey(
    readOrMake(path.join(folder, 'ed25519.pem'), () =>
      generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    ),
  );
  const raw = rawEd25519(key);
  const host = publicUrl !== undefined && URL.canParse(publicUrl) ? new URL(publicUrl).host : undefined;
  const origin = readOrMake(
    path.join(folder, 'origin'),
    () => `${host ?? `zhengxiang-${Buffer.from(raw).subarray(0, 6).toString('hex')}`}/log\n`,
  ).trim();
  const own: VerifierKey = { name: origin, kind: 'log', key: raw };
  const signers = [
    { key: own, sign: (text: string): Uint8Array => Uint8Array.from(sign(null, utf8ToBytes(text), key)) },
    ...(chinese ? [sm2Signer(folder, origin)] : []),
  ];
  return {
    origin,
    keys: signers.map((one) => one.key),
    drawSecret: readOrMake(path.join(folder, 'draw.hex'), () => `${randomBytes(32).toString('hex')}\n`).trim(),
    texts: signers.map((one) => keyText(one.key)),
    sign: (text) => `${text}\n${signers.map((one) => signatureLine(one.key, one.sign(text))).join('')}`,
  };
};

const sm2Signer = (folder: string, origin: string): { key: VerifierKey; sign: (text: string) => Uint8Array } => {
  const secret = readOrMake(path.join(folder, 'sm2.hex'), () => `${sm2.generateKeyPairHex().privateKey}\n`).trim();
  const publicKey = sm2.getPublicKeyFromPrivateKey(secret);
  return {
    key: { name: origin, kind: 'sm2', key: Uint8Array.from(Buffer.from(publicKey, 'hex')) },
    sign: (text) =>
      Uint8Array.from(Buffer.from(sm2.doSignature(utf8ToBytes(text), secret, { hash: true, publicKey }), 'hex')),
  };
};
