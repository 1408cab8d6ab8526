import { demoPassword } from '@zhengxiang/demo-county';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

/** One person at one browser: signs in once and keeps the cookie, whatever becomes of the session. */
export class Visitor {
  cookie = '';

  constructor(private readonly server: FastifyInstance) {}

  async signIn(login: string, password: string = demoPassword): Promise<LightMyRequestResponse> {
    const reply = await this.ask({ method: 'POST', url: '/api/session', payload: { login, password } });
    [this.cookie = ''] = String(reply.headers['set-cookie'] ?? '').split(';');
    return reply;
  }

  /** Sends the cookie unless the request brings its own headers of that name. */
  ask(request: InjectOptions): Promise<LightMyRequestResponse> {
    return this.server.inject({ ...request, headers: { cookie: this.cookie, ...request.headers } });
  }
}
