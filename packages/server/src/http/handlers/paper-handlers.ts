import { answer, notFound, problem } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import type { FormDesk } from '../../papers/form-desk.ts';
import type { PaperDesk } from '../../papers/paper-desk.ts';

type PaperHandlers = Pick<
  Handlers,
  | 'papers'
  | 'retryPaper'
  | 'attachScan'
  | 'awaitedScans'
  | 'failedPapers'
  | 'draftPapers'
  | 'annexForms'
  | 'verifyPaper'
>;

/** The JSON side of papers and forms. */
export const paperHandlers = (papers: PaperDesk, forms: FormDesk): PaperHandlers => ({
  papers: async ({ session, params }) => {
    const found = await papers.ofCase(session.actor, params.id);
    return found ? answer([...found]) : notFound();
  },
  retryPaper: async ({ session, params }) => {
    const found = await papers.retry(session.actor, params.id);
    return found ? answer(found) : notFound();
  },
  attachScan: async ({ session, params, body }) => {
    const outcome = await papers.attach(session.actor, params.id, body.fileId);
    switch (outcome.kind) {
      case 'attached':
        return answer(outcome.paper);
      case 'forbidden':
        return problem('forbidden', { detail: '扫描件由出具这份文书的单位上传。' });
      case 'no-scan':
        return problem('invalid', { detail: '扫描件应为本人刚上传的 PDF 或图片（JPG、PNG、TIFF）。' });
      case 'not-found':
        return notFound();
    }
  },
  awaitedScans: async ({ session, query }) => answer([...(await papers.awaited(session.actor, query.mine === 'true'))]),
  failedPapers: async ({ session }) => answer([...(await papers.failed(session.actor))]),
  draftPapers: async ({ session, params }) => {
    const found = await forms.draftPapers(session.actor, params.id);
    return found ? answer([...found]) : notFound();
  },
  annexForms: async () => answer([...(await forms.list())]),
  verifyPaper: async ({ params }) => answer(await papers.verify(params.code)),
});
