import type { LawPack } from '@zhengxiang/procedure';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';

/** The law as code, loaded when the first form opens. */
export const usePack = (): UseQueryResult<LawPack> =>
  useQuery({
    queryKey: ['law-pack'],
    staleTime: Infinity,
    queryFn: async () => (await import('@zhengxiang/law-dongyuan-2020')).dongyuan2020,
  });
