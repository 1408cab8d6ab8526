import type { LawPack } from '@zhengxiang/procedure';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { laws } from '../laws.ts';

const load = async (id: string): Promise<LawPack> => {
  const law = Object.hasOwn(laws, id) ? laws[id] : undefined;
  // The server was renewed with another law than this page.
  if (!law) throw new Error(`页面里没有办法“${id}”，请刷新页面`);
  return law();
};

/** A law as code, by its id, loaded when it is first needed. Waits while the id is not known yet. */
export const usePack = (id: string | undefined): UseQueryResult<LawPack> =>
  useQuery({
    queryKey: ['law-pack', id],
    staleTime: Infinity,
    retry: false,
    enabled: id !== undefined,
    queryFn: () => load(id ?? ''),
  });
