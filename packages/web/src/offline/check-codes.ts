import {
  checkPaperProof,
  decodeProof,
  decodeStatement,
  parseKey,
  shortCheckpoint,
  type PaperStatement,
  type VerifierKey,
} from '@zhengxiang/transparency';

/** What the codes of a sheet say, and how far that is proven. */
export interface CodeVerdict {
  readonly kind: 'good' | 'unsure' | 'bad';
  readonly text: string;
  readonly details: readonly string[];
  readonly statement?: PaperStatement;
}

/** Keys by lines; what is none is left out and told. */
export const readKeys = (text: string): { readonly keys: readonly VerifierKey[]; readonly unread: number } => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map(parseKey);
  const read = keys.filter((key): key is VerifierKey => key !== undefined);
  return { keys: read, unread: lines.length - read.length };
};

const chinaTime = (seconds: number): string =>
  new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 16).replace('T', ' ');

const bad = (text: string): CodeVerdict => ({ kind: 'bad', text, details: [] });

/** Judges the codes that were found in pictures. Unknown is never a pass: without a key that signed, nothing is proven. */
export const judgeCodes = (codes: readonly Uint8Array[], keyText: string): CodeVerdict => {
  const statements = codes.filter((bytes) => decodeStatement(bytes) !== undefined);
  const proofs = codes.map(decodeProof).filter((proof) => proof !== undefined);
  const [bytes] = statements;
  const [proof] = proofs;
  if (bytes === undefined && proof === undefined)
    return bad('没有读到核验单的二维码。请重新扫描，两个码都要完整、清楚。');
  if (bytes === undefined) return bad('读到了存证证明，没有读到文书内容码。请重新扫描。');
  if (proof === undefined) return bad('读到了文书内容，没有读到存证证明码。没有证明的内容不可采信。');
  if (statements.length > 1 || proofs.length > 1) return bad('读到了不止一份核验单。请一次只核验一份。');
  const { keys, unread } = readKeys(keyText);
  const found = checkPaperProof(bytes, proof, keys);
  if (found === undefined) return bad('存证证明残缺，不能核验。');
  const { log, witnesses, wrong, checkpoint } = found;
  const signed = log || witnesses.length > 0;
  const statement = decodeStatement(bytes);
  const known = proof.signatures.length > 0 && keys.length > 0;
  const details = [
    `存证日志 ${checkpoint.origin}，第 ${String(proof.index + 1)} 条，存证点 ${shortCheckpoint(checkpoint)}`,
    ...witnesses.map(({ name, time }) => `见证方 ${name} 于 ${chinaTime(time)} 签名`),
    ...(unread > 0 ? [`有 ${String(unread)} 行公钥不能识别`] : []),
  ];
  if (wrong.length > 0) return bad(`文书内容与存证不符：${wrong.join('、')} 没有为这些内容签名。内容或者证明被改动。`);
  if (!signed)
    return {
      kind: 'unsure',
      text: known ? '没有一把信任的公钥为这份文书签过名，不能证明。' : '没有信任的公钥，不能证明。请填入见证方的公钥。',
      details,
    };
  return {
    kind: witnesses.length > 0 && log ? 'good' : 'unsure',
    text:
      witnesses.length === 0
        ? '内容与存证日志相符，但没有外部见证方的签名：只能证明日志的运行方这样说过。'
        : log
          ? '内容与存证日志和见证签名相符。请逐项核对手中的文书。'
          : '见证方签过名，日志自己的公钥不在信任的公钥里。',
    details,
    ...(statement && { statement }),
  };
};
