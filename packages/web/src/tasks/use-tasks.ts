import type { TaskView } from '@zhengxiang/application/contract';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { call } from '../api/client.ts';

const key = ['tasks', {}] as const;

export const isOpen = ({ state }: TaskView): boolean => state === 'queued' || state === 'running';

/** The background tasks of this desk; asked for every second while one is under way, and not at all while none is. */
export const useTasks = (): UseQueryResult<TaskView[]> =>
  useQuery({
    queryKey: key,
    queryFn: () => call('tasks', {}),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) === true ? 1000 : false),
  });

/** Reads the tasks again: something was begun, cancelled or removed. */
export const useFreshTasks = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key });
};
