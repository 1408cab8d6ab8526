import { mediaTypes } from '@zhengxiang/application/contract';
import { legalDay, type Clock } from '../../clock.ts';
import type { FileStore } from '../../files/store.ts';
import type { FormBytes, FormDesk, Format } from '../../papers/form-desk.ts';
import type { PaperDesk } from '../../papers/paper-desk.ts';
import { answer, notFound, problem } from '../problems.ts';
import type { ByteAnswer, ByteHandlers } from '../register-byte-routes.ts';

interface PaperByteParts {
  readonly papers: Pick<PaperDesk, 'bytes'>;
  readonly forms: FormDesk;
  readonly store: Pick<FileStore, 'open'>;
  readonly clock: Clock;
}

/** PDFs open in the page; what is only for further work is saved. */
const shown = (format: Format): Pick<ByteAnswer, 'mediaType' | 'inline'> => ({
  mediaType: mediaTypes[format],
  inline: format === 'pdf',
});

const formAnswer = (format: Format, { bytes, fileName: name }: FormBytes): ByteAnswer => ({
  ...shown(format),
  name,
  size: bytes.length,
  body: bytes,
});

/** Downloads of issued papers, drafts and blank forms. */
export const paperBytes = ({
  papers,
  forms,
  store,
  clock,
}: PaperByteParts): Pick<ByteHandlers, 'paperBytes' | 'formBytes' | 'draftPaper'> => ({
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
    return answer({ ...shown(format), name, size, body: store.open(sha256) });
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
