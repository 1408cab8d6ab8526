import type { Todo } from '@zhengxiang/application/contract';

/** 3 个工作日（内部时限 5） */
export const waitingWords = ({ workingDays, target, provisional }: Todo): string =>
  `${String(workingDays)} 个工作日${target === null ? '' : `（内部时限 ${String(target)}）`}${provisional ? '，暂按周末推算' : ''}`;
