import type { JobKind } from '@zhengxiang/application';
import type { SignedState } from '../db/transparency/log-store.ts';
import type { TransparencyLog } from './transparency-log.ts';

export interface LogJobParts {
  readonly transparency: Pick<TransparencyLog, 'checkpoint' | 'cosign' | 'faults'>;
  /** Hands a signed state on to those who keep it. @returns how many copies are new */
  readonly handOn: (state: SignedState) => Promise<number>;
}

/** Takes the record into the log every minute, signs its state, asks the witnesses for theirs, and hands it on. */
export const logJob = ({ transparency, handOn }: LogJobParts): JobKind => ({
  kind: 'record-log',
  title: '存证日志：签名、见证、寄送存证点',
  everySeconds: 60,
  run: async () => {
    const state = await transparency.checkpoint();
    if (!state) return { said: '日志里还没有记录' };
    const signed = await transparency.cosign(state);
    const sent = await handOn(signed);
    const words = [
      `已存证 ${String(signed.size)} 条，见证签名 ${String(signed.witnesses)} 个`,
      ...[...transparency.faults()].map(([name, why]) => `${name} 没有签名：${why}`),
      ...(sent > 0 ? [`存证点邮件 ${String(sent)}`] : []),
    ];
    return { said: words.join('，') };
  },
});
