import type { UnattendedPost } from '@zhengxiang/application/contract';
import type { ReactElement } from 'react';
import { Marked } from './marked.tsx';

/** Posts and persons that to-dos wait for while nobody is there; nothing where somebody is everywhere. */
export const Unattended = ({
  posts,
  heading: Heading = 'h3',
}: {
  readonly posts: readonly UnattendedPost[];
  readonly heading?: 'h2' | 'h3';
}): ReactElement | null =>
  posts.length === 0 ? null : (
    <section aria-label="没有人的岗位">
      <Heading>没有人办的待办</Heading>
      {posts.map(({ organisation, why, todos, since }) => (
        <div className="act" key={`${organisation}${why}`}>
          <div className="late">
            <Marked text={`⚠ ${why}`} />
          </div>
          <div className="muted">{`${organisation === '' ? '' : `${organisation} · `}${String(todos)} 件，最早从 ${since} 起`}</div>
        </div>
      ))}
    </section>
  );
