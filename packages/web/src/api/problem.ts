import type { Problem } from '@zhengxiang/application/contract';

/** What the server refused, with its reasons, or why it was not reached; shown to people as it is. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

const nothingLost = '已填写的内容不会丢失。';

/** The server was not reached, or the connection broke. */
export const unreachable = (detail = `连接不上服务器，请检查网络后重试；${nothingLost}`): Problem => ({
  type: 'urn:zhengxiang:problem:unavailable',
  title: '网络不通',
  status: 0,
  code: 'unavailable',
  detail,
});

/** The server was asked and did not answer in `patience` ms. */
export const tooLate = (patience: number): Problem => ({
  ...unreachable(`等了 ${String(patience / 1000)} 秒，服务器没有回应，请稍后重试；${nothingLost}`),
  title: '服务器没有回应',
});

/** Something answered, but not as the product's server does: a proxy's page, an answer cut short. */
export const unreadable = (status: number): Problem => ({
  ...unreachable('服务器没有正常回应，请稍后重试。'),
  title: '系统出错',
  status,
});

/** The problem that a refused reply tells. */
export const problemOf = async (response: Response): Promise<Problem> => {
  try {
    return (await response.json()) as Problem;
  } catch {
    return unreadable(response.status);
  }
};

/** What to tell people of an error: what the server said, or that the page itself is at fault, never the network then. */
export const told = (error: unknown): Pick<Problem, 'title' | 'detail' | 'findings' | 'remedy'> =>
  error instanceof ProblemError
    ? error.problem
    : {
        title: '页面出错',
        detail: `不是网络的问题，是页面程序出错：${error instanceof Error ? error.message : String(error)}`,
        remedy: '刷新页面再试；仍然出错的，请把上面这句话告诉系统管理员。',
      };
