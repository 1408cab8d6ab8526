import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { createHash, type webcrypto } from 'node:crypto';
import type { StampTime } from './time-stamp.ts';
import {
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  setEngine,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** The organ's key with its certificates, all in DER. */
export interface SigningKey {
  /** Whose certificate it is. */
  readonly holder: string;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly key: webcrypto.CryptoKey;
}

const oid = {
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
} as const;

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: exact(bytes) });
const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const readCertificate = (der: Uint8Array): Certificate => new Certificate({ schema: fromBER(exact(der)).result });

/** ESSCertIDv2 (RFC 5035) with its default hash, SHA-256: which certificate signs, so that no other can be put in its place. */
const signingCertificate = (certificate: Uint8Array): Sequence => {
  const certId = new Sequence({ value: [octets(sha256(certificate))] });
  return new Sequence({ value: [new Sequence({ value: [certId] })] });
};

const attribute = (type: string, value: unknown): Attribute => new Attribute({ type, values: [value] });

/** DER wants the members of a set in the order of their bytes; verifiers that encode anew would fail otherwise. */
const inOrder = (attributes: readonly Attribute[]): Attribute[] => {
  const bytes = (one: Attribute): Buffer => Buffer.from(one.toSchema().toBER());
  return [...attributes].sort((a, b) => Buffer.compare(bytes(a), bytes(b)));
};

/**
 * The detached CMS signature of a PDF as PAdES asks for it: content type, digest and signing certificate are signed; the time
 * stands in the PDF's own dictionary, as ETSI EN 319 142-1 has it. With `stamp` an authority witnesses when it was there (B-T): the
 * signature then outlives the certificate.
 */
export const cadesSignature = async (given: SigningKey, content: Uint8Array, stamp?: StampTime): Promise<Buffer> => {
  setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));
  const own = readCertificate(given.certificate);
  const signed = inOrder([
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(sha256(content))),
    attribute(oid.signingCertificateV2, signingCertificate(given.certificate)),
  ]);
  const cms = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: signed }),
      }),
    ],
    certificates: [own, ...given.chain.map(readCertificate)],
  });
  await cms.sign(given.key, 0, 'SHA-256', exact(content));
  const [signer] = cms.signerInfos;
  if (stamp && signer) {
    const token = await stamp(new Uint8Array(signer.signature.valueBlock.valueHexView));
    const attributes = [attribute(oid.timeStampToken, token.toSchema())];
    signer.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes });
  }
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: cms.toSchema(true) });
  return Buffer.from(info.toSchema().toBER(false));
};
