import { ledgerImportKind, type LedgerImports, type Tasks } from '@zhengxiang/application';
import type { Actor } from '@zhengxiang/core';
import { legalDay, type Clock } from '../../clock.ts';
import { answer, notFound, problem, type Answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import type { OpenedLedger } from '../../ledger-import/open-ledger.ts';

type LedgerRoute =
  'previewLedger' | 'startLedgerImport' | 'withdrawLedgerImport' | 'ledgerImports' | 'historicalProject';

export interface LedgerParts {
  readonly imports: LedgerImports;
  readonly open: (actor: Actor, fileId: string) => Promise<OpenedLedger>;
  readonly tasks: Pick<Tasks, 'start'>;
}

const refused = (given: { readonly kind: 'fault'; readonly message: string } | { readonly kind: 'not-allowed' }) =>
  given.kind === 'fault'
    ? problem('invalid', { detail: given.message })
    : problem('forbidden', { detail: '旧台账由办法指定的岗位导入，您的岗位不在其中。' });

/** Taking in old ledgers: preview, import, records, and the page of what was taken in. */
export const ledgerImportHandlers = (
  { imports, open, tasks }: LedgerParts,
  clock: Clock,
): Pick<Handlers, LedgerRoute> => {
  const opened = async <T>(
    actor: Actor,
    fileId: string,
    work: (file: (OpenedLedger & { kind: 'opened' })['file']) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const ledger = await open(actor, fileId);
    if (ledger.kind === 'missing') return notFound();
    return ledger.kind === 'unreadable' ? problem('invalid', { detail: ledger.message }) : work(ledger.file);
  };
  return {
    previewLedger: ({ session, body }) =>
      opened(session.actor, body.fileId, async (file) => {
        const result = await imports.preview(session.actor, file, body, legalDay(clock.now()));
        return result.kind === 'preview' ? answer(result.preview) : refused(result);
      }),
    startLedgerImport: async ({ session, body }) => {
      const allowed = await imports.imports(session.actor, legalDay(clock.now()));
      if (!allowed) return refused({ kind: 'not-allowed' });
      const task = await tasks.start(session.actor, ledgerImportKind, `导入旧台账（${body.sheet}）`, body);
      return task
        ? answer(task)
        : problem('too-many', { detail: '进行中的后台任务太多。', remedy: '请等已有任务完成，或取消不需要的任务。' });
    },
    withdrawLedgerImport: async ({ session, params, body }) => {
      const now = clock.now();
      const result = await imports.withdraw(session.actor, params.id, body.rows, { now, today: legalDay(now) });
      if (!result) return notFound();
      return result.kind === 'withdrawn' ? answer(result.withdrawn) : refused(result);
    },
    ledgerImports: async ({ session }) => {
      const records = await imports.imports(session.actor, legalDay(clock.now()));
      return records ? answer([...records]) : refused({ kind: 'not-allowed' });
    },
    historicalProject: async ({ session, params }) => {
      const view = await imports.historical(session.actor, params.id, legalDay(clock.now()));
      return view ? answer(view) : notFound();
    },
  };
};
