import type { Seal } from '@zhengxiang/application';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import { X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { PDFDocument, PDFName } from 'pdf-lib';
import { cadesSignature, type SigningKey } from './cades-signature.ts';
import type { StampTime } from './time-stamp.ts';

/** A seal, and the names that its certificate gives its holder. */
export interface OrganSeal {
  readonly seal: Seal;
  readonly names: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** Room for the signature with its certificates and a time stamp with its own, in bytes. */
const ROOM = 32_000;

/**
 * Signs PDFs with the organ's key: PAdES baseline (ETSI.CAdES.detached with the attribute signing-certificate-v2). The key
 * must be RSA, as PKCS#12 files of the county's certificate office are.
 * @throws Error in Chinese when the file or its password is not right
 */
export const createSeal = async (p12: Uint8Array, password: string, stamp?: StampTime): Promise<OrganSeal> => {
  const key = await readKey(p12, password);
  const signer = new CadesSigner(key, stamp);
  const seal: Seal = async (pdf, { reason, at }) => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    pdflibAddPlaceholder({
      pdfDoc: document,
      reason: pdfText(reason),
      name: pdfText(key.holder),
      contactInfo: '',
      location: '',
      signingTime: at,
      signatureLength: ROOM,
      subFilter: 'ETSI.CAdES.detached',
    });
    // The field of the signature comes in the order of the structure (ISO 14289-1, 7.18.3).
    for (const { node } of document.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const prepared = await document.save({ useObjectStreams: false });
    return new Uint8Array(await new SignPdf().sign(Buffer.from(prepared), signer, at));
  };
  const { validFrom, validTo } = new X509Certificate(key.certificate);
  return { seal, names: key.names, validFrom: new Date(validFrom), validTo: new Date(validTo) };
};

class CadesSigner extends Signer {
  constructor(
    private readonly key: SigningKey,
    private readonly stamp: StampTime | undefined,
  ) {
    super();
  }

  override async sign(content: Buffer): Promise<Buffer> {
    return cadesSignature(this.key, content, this.stamp);
  }
}

const bytesOf = (node: forge.asn1.Asn1): Uint8Array =>
  new Uint8Array(Buffer.from(forge.asn1.toDer(node).getBytes(), 'latin1'));

const readKey = async (
  p12: Uint8Array,
  password: string,
): Promise<SigningKey & { readonly names: readonly string[] }> => {
  const opened = openBox(p12, password);
  const bags = (type: string) => opened.getBags({ bagType: type })[type] ?? [];
  const [bag] = [...bags(forge.pki.oids['pkcs8ShroudedKeyBag'] ?? ''), ...bags(forge.pki.oids['keyBag'] ?? '')];
  const privateKey = bag?.key;
  if (!privateKey) throw new Error('签章证书文件中没有 RSA 私钥。');
  const certificates = bags(forge.pki.oids['certBag'] ?? '').flatMap(({ cert }) => cert ?? []);
  const own = certificates.find((cert) => (cert.publicKey as forge.pki.rsa.PublicKey).n.equals(privateKey.n));
  if (!own) throw new Error('签章证书文件中没有与私钥对应的证书。');
  const certificate = bytesOf(forge.pki.certificateToAsn1(own));
  const pkcs8 = Uint8Array.from(bytesOf(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(privateKey))));
  const names = namesOf(certificate);
  return {
    names,
    holder: names[0] ?? '',
    certificate,
    chain: certificates.filter((cert) => cert !== own).map((cert) => bytesOf(forge.pki.certificateToAsn1(cert))),
    key: await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']),
  };
};

const openBox = (p12: Uint8Array, password: string): forge.pkcs12.Pkcs12Pfx => {
  try {
    const box = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(p12).toString('latin1')));
    return forge.pkcs12.pkcs12FromAsn1(box, password);
  } catch (error) {
    throw new Error('打不开签章证书文件：文件不是 PKCS#12，或者密码不对。', { cause: error });
  }
};

/** The common name and the organisation of the certificate's subject. */
const namesOf = (certificate: Uint8Array): readonly string[] => {
  const { subject } = new X509Certificate(certificate);
  const common = /^CN=(.*)$/mu.exec(subject)?.[1];
  const organisation = /^O=(.*)$/mu.exec(subject)?.[1];
  return [...new Set([common, organisation].filter((name) => name !== undefined))];
};

/** A text string as PDF has it: UTF-16 with its mark, one character a byte, the three special characters escaped. */
const pdfText = (text: string): string => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return bytes.replaceAll(/[\\()]/gu, String.raw`\$&`).replaceAll('\r', String.raw`\r`);
};
