import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { dayText } from '../ui/dates.ts';
import type { WayOut } from './way-out.ts';

interface WayLinkProps {
  readonly caseId: string;
  readonly way: WayOut;
  readonly children: ReactNode;
}

/** The words of a way out: a link into the form at its field; where it is up to others, who and since when, and no link. */
export const WayLink = ({ caseId, way, children }: WayLinkProps): ReactElement =>
  way.kind === 'form' ? (
    <Link
      to="/projects/$id/acts/$action"
      params={{ id: caseId, action: way.action }}
      {...(way.field === undefined ? {} : { hash: way.field })}
      data-way={way.action}
    >
      {children}
    </Link>
  ) : (
    <>
      {children}
      <WhoseTurn way={way} />
      {way.kind === 'later' && way.first !== undefined && (
        <div data-way-first>
          {'先：'}
          <WayLink caseId={caseId} way={way.first.way}>
            {way.first.text}
          </WayLink>
        </div>
      )}
    </>
  );

const WhoseTurn = ({ way }: { readonly way: WayOut }): ReactElement | null => {
  if (way.kind === 'others')
    return (
      <span className="muted" data-way-others>
        {`（“${way.title}”等${way.who}办理${way.since === undefined ? '' : `，${dayText(way.since)}起`}）`}
      </span>
    );
  if (way.kind === 'later')
    return (
      <span className="muted" data-way-later>
        {way.mine ? `（“${way.title}”目前也不能办）` : `（“${way.title}”由${way.who}办理，目前还不能办）`}
      </span>
    );
  return null;
};
