import type { FindingView, Problem } from '@zhengxiang/application/contract';

/** What a handler answers: the value, or why not. Bugs are exceptions and become `internal`. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value });

type Code = Problem['code'];

/** One table maps outcomes to HTTP. */
const shapes: Readonly<Record<Code, Pick<Problem, 'status' | 'title' | 'detail' | 'remedy'>>> = {
  refused: { status: 409, title: '现在不能办理' },
  invalid: { status: 422, title: '填写有误' },
  conflict: { status: 409, title: '内容已被他人更新' },
  'not-found': { status: 404, title: '没有找到' },
  unauthenticated: {
    status: 401,
    title: '请先登录',
    detail: '您还没有登录，或者登录已经失效。',
    remedy: '请登录后继续；已填写的内容不会丢失。',
  },
  forbidden: { status: 403, title: '没有权限' },
  'too-large': { status: 413, title: '文件过大' },
  'too-many': { status: 429, title: '操作过于频繁' },
  unavailable: { status: 503, title: '系统正在启动或维护' },
  internal: { status: 500, title: '系统出错' },
};

/** RFC 9457 Problem Details in Chinese. `type` is a stable name, not an address to visit. */
export const problem = (
  code: Code,
  rest: Partial<Problem> = {},
): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { type: `urn:zhengxiang:problem:${code}`, ...shapes[code], code, ...rest },
});

/** A refusal by the law: cites, reasons and the first way out on top. */
export const refusedProblem = (findings: readonly FindingView[]): { readonly ok: false; readonly problem: Problem } => {
  const standing = findings.filter((finding) => finding.waivedBy === undefined && !finding.hint);
  const remedy = standing.find((finding) => finding.remedy)?.remedy?.text;
  return problem('refused', {
    detail: standing.map((finding) => finding.text).join('；'),
    findings: [...standing],
    cites: [...new Set(standing.map((finding) => finding.citeText))],
    ...(remedy === undefined ? {} : { remedy }),
  });
};

export const notFound = (): { readonly ok: false; readonly problem: Problem } =>
  problem('not-found', { detail: '没有这个内容，或者您无权查看。', remedy: '请从项目库或工作台重新进入。' });
