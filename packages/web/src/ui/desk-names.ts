import type { Desk } from '@zhengxiang/application/contract';

/** Tells the desks of one person apart. */
export const deskKey = ({ organisationId, post, delegation }: Desk): string =>
  `${organisationId}|${post}|${delegation?.id ?? ''}`;

/** What the server is asked for to act from a desk. */
export const deskAsked = ({
  organisationId,
  post,
  delegation,
}: Desk): Pick<Desk, 'organisationId' | 'post'> & { delegation?: string } => ({
  organisationId,
  post,
  ...(delegation && { delegation: delegation.id }),
});

/** 县民政局 · 经办岗; 代吴桂香：县民政局 · 经办岗 for a desk that is lent. */
export const deskName = ({ organisationName, postName, delegation }: Desk): string =>
  `${delegation === undefined ? '' : `代${delegation.name}：`}${organisationName} · ${postName}`;
