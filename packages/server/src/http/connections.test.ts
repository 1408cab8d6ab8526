import fastify, { type FastifyInstance } from 'fastify';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, describe, it } from 'vitest';
import { registerConnections } from './connections.ts';

describe('连接用完就断', () => {
  let server: FastifyInstance;
  let socket: Socket | undefined;
  afterEach(async () => {
    socket?.destroy();
    await server.close();
  });

  const listening = async (): Promise<Socket> => {
    server = fastify({ forceCloseConnections: 'idle' });
    registerConnections(server, 100);
    // Answers without reading what is sent.
    server.addContentTypeParser('*', (_request, _body, done) => done(null));
    server.post('/refuse', (_request, reply) => reply.code(413).send({ refused: true }));
    server.get('/slow', () => new Promise(() => undefined));
    await server.listen({ host: '127.0.0.1', port: 0 });
    socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  const head = (line: string, ...headers: readonly string[]): string =>
    [line, 'host: x', ...headers, '', ''].join('\r\n');

  it.each([
    ['说了大小、没有传完', ['content-type: application/octet-stream', 'content-length: 1000000']],
    ['分块传、没有传完', ['content-type: application/octet-stream', 'transfer-encoding: chunked']],
    ['一个字节也没有传', ['content-type: application/octet-stream', 'content-length: 5']],
  ])('没有读完就答复的（%s），答复之后断开', async (_what, headers) => {
    const peer = await listening();
    const heard: string[] = [];
    peer.on('data', (part: Buffer) => heard.push(part.toString()));
    const closed = once(peer, 'close');
    peer.write(head('POST /refuse HTTP/1.1', ...headers));
    await closed;
    expect(heard.join('')).toContain('413');
  });

  it.each([
    ['请求发了一半', head('POST /refuse HTTP/1.1', 'content-length: 10').slice(0, -2)],
    ['内容发了一半', `${head('POST /refuse HTTP/1.1', 'content-type: application/json', 'content-length: 10')}{`],
    ['答复迟迟不来', head('GET /slow HTTP/1.1')],
    ['什么也不说', ''],
  ])('停止时不等不再说话的一方：%s', async (_what, said) => {
    const peer = await listening();
    peer.write(said);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const closed = once(peer, 'close');
    await server.close();
    await closed;
    expect(peer.destroyed).toBe(true);
  });
});
