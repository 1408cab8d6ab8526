import type { FormBytes, FormDesk, PaperDesk, PaperFormat } from '@zhengxiang/application';
import { mediaTypes } from '@zhengxiang/application/contract';
import { legalDay, type Clock } from '../../clock.ts';
import type { FileStore } from '../../files/store.ts';
import type { PaperProofCodes } from '../../papers/paper-proof.ts';
import { proofSheet } from '../../papers/proof-sheet.ts';
import { answer, notFound, problem } from '../problems.ts';
import type { ByteAnswer, ByteHandlers } from '../register-byte-routes.ts';

interface PaperByteParts {
  readonly papers: Pick<PaperDesk, 'bytes'>;
  readonly forms: FormDesk;
  /** What proves a paper where no server is; undefined until it is in the log. */
  readonly proofOf: (id: string) => Promise<PaperProofCodes | undefined>;
  readonly store: Pick<FileStore, 'openWhole'>;
  readonly clock: Clock;
}

/** PDFs open in the page; what is only for further work is saved. */
const shown = (format: PaperFormat): Pick<ByteAnswer, 'mediaType' | 'inline'> => ({
  mediaType: mediaTypes[format],
  inline: format === 'pdf',
});

const formAnswer = (format: PaperFormat, { bytes, fileName: name }: FormBytes): ByteAnswer => ({
  ...shown(format),
  name,
  size: bytes.length,
  body: bytes,
});

/** Downloads of issued papers, drafts and blank forms. */
export const paperBytes = ({
  papers,
  forms,
  proofOf,
  store,
  clock,
}: PaperByteParts): Pick<ByteHandlers, 'paperBytes' | 'paperProof' | 'formBytes' | 'draftPaper'> => ({
  paperBytes: async ({ params: { id, format }, session: { actor } }) => {
    const found = await papers.bytes(actor, id, format);
    if (!found) return notFound();
    if (found === 'not-ready')
      return problem('unavailable', {
        title: '文书没有生成',
        detail: '这份文书暂时没有生成，编号已经保留。',
        remedy: '请稍后再试，或在项目的“文书”页点“重试”。',
      });
    const { fileName: name, size, sha256 } = found;
    return answer({ ...shown(format), name, size, body: await store.openWhole(sha256) });
  },
  paperProof: async ({ params: { id }, session: { actor } }) => {
    // Whoever may have the paper may have its proof.
    const paper = await papers.bytes(actor, id, 'pdf');
    if (!paper) return notFound();
    const proof = paper === 'not-ready' ? undefined : await proofOf(id);
    if (!proof) return problem('unavailable', { detail: '这份文书还没有进入存证日志。', remedy: '请稍后再试。' });
    const body = Buffer.from(proofSheet(proof));
    const name = `核验单 ${proof.title}.html`;
    const mediaType = `${mediaTypes.html}; charset=utf-8`;
    return answer({ mediaType, name, size: body.length, body, inline: true, still: true });
  },
  formBytes: async ({ params: { id, format } }) => {
    const found = await forms.blank(id, format);
    return found ? answer(formAnswer(format, found)) : notFound();
  },
  draftPaper: async ({ params: { id, kind, format }, session: { actor } }) => {
    const found = await forms.draft(actor, { id, kind, format, today: legalDay(clock.now()) });
    if (!found) return notFound();
    return found === 'incomplete'
      ? problem('invalid', { detail: '还有必填内容没有填写，填写后才能预览。', remedy: '请先补齐表单中的必填项。' })
      : answer(formAnswer(format, found));
  },
});
