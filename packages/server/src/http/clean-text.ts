import type { FastifyInstance } from 'fastify';
import { badTextSays, findBadText } from './bad-text.ts';
import { problem } from './problems.ts';
import { sendProblem } from './send-problem.ts';

/** Nothing that cannot be stored comes in by an address either; bodies are looked at where they are read. */
export const registerCleanText = (api: FastifyInstance): void => {
  api.addHook('preValidation', (request, reply, done) => {
    const path = findBadText(request.params) ?? findBadText(request.query);
    if (path === undefined) return done();
    const issues = path === '' ? [] : [{ path, message: badTextSays }];
    return void sendProblem(reply, problem('invalid', { detail: `地址中${badTextSays}。`, issues }).problem);
  });
};
