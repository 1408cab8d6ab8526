import { drawExperts, isGenuine, readCertificate } from '@zhengxiang/procedure';

export interface Recomputed {
  readonly genuine: boolean;
  readonly text: string;
}

/** Computes a draw again from the inputs of its certificate, here in the browser, and says whether the result is the same. */
export const recomputed = (text: string): Recomputed => {
  const certificate = readCertificate(text.trim());
  if (!certificate) return { genuine: false, text: '这不是专家抽取凭证，或者内容不完整。' };
  const again = drawExperts(certificate.inputs);
  const names = again.chosen.map(({ name }) => name).join('、');
  return isGenuine(certificate)
    ? { genuine: true, text: `重算结果与凭证一致：${names}。` }
    : { genuine: false, text: `重算结果与凭证不一致：按凭证所列条件，抽中的应是${names}。` };
};
