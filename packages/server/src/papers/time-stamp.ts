import { fromBER, Integer, OctetString } from 'asn1js';
import { createHash, randomBytes } from 'node:crypto';
import {
  AlgorithmIdentifier,
  type ContentInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** Asks an authority to witness that something was there (RFC 3161). Rejects with a Chinese sentence when it does not. */
export type StampTime = (signature: Uint8Array) => Promise<ContentInfo>;

const sha256 = '2.16.840.1.101.3.4.2.1';
const TIMEOUT = 20_000;
/** granted, granted with modifications. */
const granted = [0, 1];

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const requestFor = (digest: Uint8Array, nonce: Uint8Array): ArrayBuffer =>
  new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
      hashedMessage: new OctetString({ valueHex: exact(digest) }),
    }),
    nonce: new Integer({ valueHex: exact(nonce) }),
    certReq: true,
  })
    .toSchema()
    .toBER();

const ask = async (url: string, body: ArrayBuffer): Promise<Uint8Array> => {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body,
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!reply.ok) throw new Error(`HTTP ${String(reply.status)}`);
    return new Uint8Array(await reply.arrayBuffer());
  } catch (error) {
    throw new Error(`时间戳服务 ${url} 没有应答，文书暂不签出，稍后自动重试。`, { cause: error });
  }
};

const bytesOf = (value: { readonly valueBlock: { readonly valueHexView: Uint8Array } } | undefined): Buffer =>
  Buffer.from(value?.valueBlock.valueHexView ?? []);
/** Numbers are compared without the zero that only keeps them positive. */
const number = (bytes: Buffer): string => bytes.toString('hex').replace(/^(?:00)+/u, '');

/** The answer holds to what was asked: this digest, this nonce, and a signature over both. */
const isAbout = async (
  token: ContentInfo,
  {
    signature,
    digest,
    nonce,
  }: { readonly signature: Uint8Array; readonly digest: Uint8Array; readonly nonce: Uint8Array },
): Promise<boolean> => {
  const signed = new SignedData({ schema: token.content });
  const content = signed.encapContentInfo.eContent;
  if (!content) return false;
  const bytes = content.getValue();
  const info = new TSTInfo({ schema: fromBER(bytes).result });
  const same =
    bytesOf(info.messageImprint.hashedMessage).equals(Buffer.from(digest)) &&
    number(bytesOf(info.nonce)) === number(Buffer.from(nonce));
  return same && (await signed.verify({ signer: 0, data: exact(signature), checkChain: false }));
};

/** The authority under that address. */
export const timeStampsFrom =
  (url: string): StampTime =>
  async (signature) => {
    const digest = new Uint8Array(createHash('sha256').update(signature).digest());
    const nonce = new Uint8Array(randomBytes(16));
    nonce[0] = (nonce[0] ?? 0) & 0x7f;
    const reply = await ask(url, requestFor(digest, nonce));
    const refused = new Error(`时间戳服务 ${url} 的应答不对，文书暂不签出。`);
    try {
      const { status, timeStampToken } = new TimeStampResp({ schema: fromBER(exact(reply)).result });
      if (!granted.includes(status.status) || !timeStampToken) throw refused;
      if (!(await isAbout(timeStampToken, { signature, digest, nonce }))) throw refused;
      return timeStampToken;
    } catch (error) {
      throw error === refused ? refused : new Error(refused.message, { cause: error });
    }
  };
