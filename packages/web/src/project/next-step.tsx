import type { ProjectView } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { workplaceOf } from '../ui/workplace.ts';
import { awaitedOf, sinceOf, turnOf, type Turn } from './turn.ts';

/** On top of every project: who has to do what now, since when, and the one button. */
export const NextStep = ({ view }: { readonly view: ProjectView }): ReactElement | null => {
  const turn = turnOf(view);
  if (turn.kind === 'nobody') return null;
  return (
    <section className="next-step" aria-label="下一步" data-next={turn.kind}>
      <strong className="next-step-word">下一步</strong>
      {wordsOf(view, turn)}
    </section>
  );
};

const wordsOf = (view: ProjectView, turn: Exclude<Turn, { kind: 'nobody' }>): ReactNode => {
  const { act } = turn;
  if (turn.kind === 'others')
    return (
      <span>
        等{awaitedOf(act)}办理“{act.title}”{sinceOf(view, act)}
        {moreOf(turn.others)}。
        {act.unheld === undefined ? '您现在不用做什么。' : <span className="late">⚠ {act.unheld}</span>}
      </span>
    );
  if (turn.kind === 'stuck')
    return (
      <>
        <span>
          由您办理“{act.title}”{sinceOf(view, act)}，有 {act.obstacles} 处要先解决。
        </span>
        <a className="button-link primary" href="#obstacles">
          看要先解决什么
        </a>
      </>
    );
  return (
    <>
      <span>
        由您办理“{act.title}”{sinceOf(view, act)}
        {moreOf(turn.others)}。
      </span>
      <Link {...workplaceOf('project', view.caseId, act)} className="button-link primary" data-next-action={act.action}>
        {act.title}
      </Link>
    </>
  );
};

const moreOf = (count: number): string => (count === 0 ? '' : `，另有 ${String(count)} 项`);
