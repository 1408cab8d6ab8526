import type { FastifyInstance } from 'fastify';
import { problem } from './problems.ts';
import { sendProblem } from './send-problem.ts';

/** Whether people may come in. Closed while the data are being prepared: the port is held, but nothing is answered yet. */
export interface Gate {
  isOpen(): boolean;
}

export const registerGate = (server: FastifyInstance, gate: Gate): void => {
  server.addHook('onRequest', (request, reply, done) => {
    if (gate.isOpen() || !request.url.startsWith('/api/')) return done();
    void sendProblem(
      reply.header('retry-after', '5'),
      problem('unavailable', { detail: '系统正在准备数据。', remedy: '请稍候片刻，再刷新页面。' }).problem,
    );
  });
};
