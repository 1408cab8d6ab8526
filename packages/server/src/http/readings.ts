import { routes } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import type { FastifyInstance } from 'fastify';

/** What leaves the system by these addresses is in the reading record before it leaves. */
const readings: Readonly<Record<string, string>> = {
  '/api/files/:id/content': 'attachment',
  '/api/projects/export': 'project-export',
  '/api/annual-lists/export': 'annual-list-export',
  '/api/ledger-imports/:id/report': 'import-report',
  '/api/tasks/:id/result': 'task-result',
  '/api/data-resources': 'data-catalogue',
};

/** Bytes that are not taken down here, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  '/api/papers/:id/:format': 'taken down by the papers themselves, with their case',
  '/api/papers/:id/proof': 'as the paper that it proves',
  '/api/forms/:id/:format': 'blank',
  '/api/forms/:formId/blank.:format': 'blank',
  '/api/drafts/:id/forms/:formId.:format': 'one’s own draft',
  '/api/drafts/:id/papers/:kind/:format': 'one’s own draft',
};

export interface Reading {
  readonly actor: Actor;
  readonly what: string;
  readonly subject: string;
  readonly fileId?: string | undefined;
}

const contract = new Set<string>(Object.values(routes).map(({ path }) => path));

/**
 * Has downloads taken down. What cannot be taken down is not given out. A way to fetch bytes that nobody has given a place here keeps
 * the server from starting. To be called before the routes are registered.
 */
export const registerReadings = (api: FastifyInstance, note: (reading: Reading) => Promise<void>): void => {
  api.addHook('onRoute', ({ url, method }) => {
    const reads = [method].flat().includes('GET') && url.startsWith('/api/');
    if (reads && !contract.has(url) && !(url in readings) && !(url in elsewhere))
      throw new Error(`is ${url} in the reading record?`);
  });
  api.addHook('onSend', async (request, reply, payload) => {
    const what = readings[request.routeOptions.url ?? ''];
    const actor = request.signedIn?.actor;
    if (what === undefined || !actor || request.method !== 'GET' || reply.statusCode !== 200) return payload;
    const { id } = (request.params ?? {}) as { id?: string };
    await note({ actor, what, subject: request.url, fileId: what === 'attachment' ? id : undefined });
    return payload;
  });
};
