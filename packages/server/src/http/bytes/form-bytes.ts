import type { CopyFormat, FormCopy, FormExchange } from '@zhengxiang/application';
import { mediaTypes } from '@zhengxiang/application/contract';
import type { FastifyRequest } from 'fastify';
import { answer, notFound, problem, type Answer } from '../problems.ts';
import type { ByteAnswer, ByteHandlers } from '../register-byte-routes.ts';

/** A filled-in form without pictures is far smaller. */
const largestFile = 20 * 1024 * 1024;

const copyAnswer = (copy: FormCopy | undefined, format: CopyFormat): Answer<ByteAnswer> =>
  copy
    ? answer({ mediaType: mediaTypes[format], name: copy.name, size: copy.bytes.length, body: copy.bytes })
    : notFound();

const uploaded = async (request: FastifyRequest): Promise<Uint8Array | undefined> => {
  const part = await request.file({ limits: { fileSize: largestFile } });
  const bytes = part && (await part.toBuffer());
  return bytes && bytes.length > 0 ? new Uint8Array(bytes) : undefined;
};

/** Forms as Word or Excel, out and back in. */
export const formBytes = (
  exchange: FormExchange,
): Pick<ByteHandlers, 'blankForm' | 'draftForm' | 'formCopy' | 'readBackForm'> => ({
  blankForm: async ({ params: { formId, format }, session }) =>
    copyAnswer(await exchange.blank(session.actor, formId, format), format),
  draftForm: async ({ params: { id, formId, format }, session }) =>
    copyAnswer(await exchange.draftCopy(session.actor, id, formId, format), format),
  formCopy: async ({ params: { formId }, body: { caseId, values, format }, session }) =>
    copyAnswer(await exchange.copy(session.actor, formId, caseId, values, format), format),
  readBackForm: async ({ params: { formId }, query: { caseId }, request, session }) => {
    const bytes = await uploaded(request);
    if (!bytes) return problem('invalid', { detail: '没有收到文件，或者文件是空的，请重新选择。' });
    const back = await exchange.read(session.actor, formId, caseId, bytes);
    return back ? answer(back) : notFound();
  },
});
