import type { Application } from '@zhengxiang/application';
import type { Clock } from '../../clock.ts';
import { legalDay } from '../../clock.ts';
import { answer, notFound, problem, refusedProblem } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';

/** The review room and the draw of experts. */
export const reviewHandlers = (
  application: Application,
  clock: Clock,
): Pick<Handlers, 'reviewBackground' | 'expertDraws' | 'drawExperts'> => {
  const moment = () => {
    const now = clock.now();
    return { now, today: legalDay(now) };
  };
  return {
    reviewBackground: async ({ session, params }) => {
      const found = await application.reviewing.background(session.actor, params.id);
      return found ? answer(found) : notFound();
    },
    expertDraws: async ({ session, params }) => {
      const found = await application.reviewing.draws(session.actor, params.id, moment());
      return found ? answer(found) : notFound();
    },
    drawExperts: async ({ session, params, body }) => {
      const outcome = await application.reviewing.draw(session.actor, params.id, body, moment());
      switch (outcome?.kind) {
        case undefined:
          return notFound();
        case 'drawn':
          return answer(outcome.draw);
        case 'waiting':
          return problem('unavailable', {
            title: '等待见证方签名',
            detail: `第 ${String(outcome.number)} 次抽取的条件已经固定并存证，见证方还没有签名，结果尚不存在。`,
            remedy: '请稍后再点“抽取”：继续的是同一次抽取，条件不会改变。长时间没有签名的，请联系见证单位。',
          });
        case 'refused':
          return refusedProblem([...outcome.findings]);
        case 'forbidden':
          return problem('forbidden', { detail: '评审专家由组织评审的岗位抽取。' });
        case 'invalid':
          return problem('invalid', { detail: outcome.message });
      }
    },
  };
};
