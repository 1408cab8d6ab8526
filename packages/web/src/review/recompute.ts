import {
  drawExperts,
  earlierDrawAlgorithm,
  inputsText,
  isGenuine,
  readCertificate,
  type DrawCertificate,
} from '@zhengxiang/procedure';
import { checkDrawEvidence } from '@zhengxiang/transparency';

export interface Recomputed {
  readonly genuine: boolean;
  readonly text: string;
}

/** What decided the draw, in words; undefined where the evidence does not hold. */
const decidedBy = ({ inputs, evidence }: DrawCertificate): string | undefined => {
  if (inputs.algorithm === earlierDrawAlgorithm)
    return '这是早期版本的凭证，种子由抽取时刻等条件算出，不含见证方签名。';
  if (!evidence) return undefined;
  const { caseId, number, witness = '' } = inputs;
  const said = checkDrawEvidence({ caseId, number, inputs: inputsText(inputs), witness, evidence });
  switch (said.kind) {
    case 'witnessed':
      return `抽取条件先存证，后由见证方 ${said.witness} 签名，种子由这个签名决定。`;
    case 'unwitnessed':
      return '抽取条件先存证；没有外部见证方，系统运行方理论上可以预知结果。';
    case 'wrong':
      return undefined;
  }
};

/** Computes a draw again from the inputs of its certificate, here in the browser, and says whether the result is the same. */
export const recomputed = (text: string): Recomputed => {
  const certificate = readCertificate(text.trim());
  if (!certificate) return { genuine: false, text: '这不是专家抽取凭证，或者内容不完整。' };
  const again = drawExperts(certificate.inputs, certificate.evidence);
  const names = again.chosen.map(({ name }) => name).join('、');
  if (!isGenuine(certificate))
    return { genuine: false, text: `重算结果与凭证不一致：按凭证所列条件，抽中的应是${names}。` };
  const decided = decidedBy(certificate);
  return decided === undefined
    ? { genuine: false, text: '凭证中的存证证明或者见证签名不成立：种子来历不明，不能采信。' }
    : { genuine: true, text: `重算结果与凭证一致：${names}。${decided}` };
};
