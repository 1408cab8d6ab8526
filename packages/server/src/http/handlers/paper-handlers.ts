import type { FormDesk, NumberOutcome, NumberRegister, PaperDesk } from '@zhengxiang/application';
import type { Actor } from '@zhengxiang/core';
import { answer, notFound, problem } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';

type PaperHandlers = Pick<
  Handlers,
  | 'papers'
  | 'retryPaper'
  | 'attachScan'
  | 'awaitedScans'
  | 'failedPapers'
  | 'letterNumbers'
  | 'noteNumbers'
  | 'numberByHand'
  | 'giveNumber'
  | 'draftPapers'
  | 'annexForms'
  | 'verifyPaper'
>;

type NumberHandlers = Pick<Handlers, 'letterNumbers' | 'noteNumbers' | 'numberByHand' | 'giveNumber'>;

/** The register of 发文字号: whatever is changed answers with the register as it then stands. */
const numberHandlers = (numbers: NumberRegister): NumberHandlers => {
  const shown = async (actor: Actor, year: number) => {
    const view = await numbers.view(actor, year);
    return view ? answer(view) : notFound();
  };
  const changed = async (actor: Actor, year: number, change: Promise<NumberOutcome>) => {
    const outcome = await change;
    return outcome.kind === 'done' ? shown(actor, year) : problem('invalid', { detail: outcome.why });
  };
  return {
    letterNumbers: ({ session, query }) => shown(session.actor, query.year),
    noteNumbers: ({ session, body }) => changed(session.actor, body.year, numbers.note(session.actor, body)),
    numberByHand: ({ session, body }) => changed(session.actor, body.year, numbers.byHand(session.actor, body.on)),
    giveNumber: ({ session, params, body }) =>
      changed(session.actor, body.year, numbers.give(session.actor, params.id, body)),
  };
};

/** The JSON side of papers and forms. */
export const paperHandlers = (papers: PaperDesk, forms: FormDesk, numbers: NumberRegister): PaperHandlers => ({
  ...numberHandlers(numbers),
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
