import { findRole, type AccountView, type OrganisationView } from '@zhengxiang/application/contract';
import { postNames, type Post } from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { useMe } from '../ui/session.ts';
import { Marked } from '../ui/marked.tsx';

interface EmptyPostsProps {
  readonly organisations: readonly OrganisationView[];
  readonly people: readonly AccountView[];
}

/** Posts that nobody holds: what comes to them waits until somebody does. */
export const EmptyPosts = ({ organisations, people }: EmptyPostsProps): ReactElement | null => {
  const { names } = useMe();
  const held = new Set(
    people
      .filter(({ active }) => active)
      .flatMap(({ organisationId, posts }) => posts.map((post) => `${organisationId} ${post}`)),
  );
  const empty = organisations
    .filter(({ active, role }) => active && role !== 'company' && role !== 'expert-pool')
    .map(({ id, name, role }) => ({
      name,
      // A unit without a keeper of its own is kept by the county's.
      posts: (findRole(names, role)?.posts ?? []).filter(
        (post: Post) => post !== 'administrator' && !held.has(`${id} ${post}`),
      ),
    }))
    .filter(({ posts }) => posts.length > 0);
  if (empty.length === 0) return null;
  return (
    <details style={{ marginTop: 12 }} data-empty-posts={empty.length}>
      <summary className="late">
        <Marked text={`⚠ ${String(empty.length)} 个单位有岗位没有人，送到这些岗位的事项会一直等`} />
      </summary>
      <ul>
        {empty.map(({ name, posts }) => (
          <li key={name}>{`${name}：${posts.map((post) => postNames[post]).join('、')}`}</li>
        ))}
      </ul>
    </details>
  );
};
