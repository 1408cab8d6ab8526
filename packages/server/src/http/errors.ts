import { FormOfAnotherLaw } from '@zhengxiang/application';
import type { Problem } from '@zhengxiang/application/contract';
import { UnreadableEvent } from '@zhengxiang/core';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { isUnstorable } from '../db/database-errors.ts';
import { isDatabaseGone } from '../db/database-gone.ts';
import { NotCommitted } from '../db/not-committed.ts';
import { isDiskFull } from '../files/disk-space.ts';
import { FileAltered } from '../files/store.ts';
import { BadBody } from './json-body.ts';
import { problem } from './problems.ts';
import { sendProblem } from './send-problem.ts';

/** What is wrong with a request that no form of ours would send. */
const misshapen: Readonly<Record<number, string>> = {
  400: '请求的内容不完整或格式有误，没有办理。',
  406: '请求的内容类型不对，上传文件请使用 multipart/form-data。',
  414: '请求的地址过长。',
  415: '不支持这种内容类型，请以 application/json 提交；上传文件使用 multipart/form-data。',
  431: '请求头过大，请清除本站的 Cookie 后重新登录。',
};

const badRequest = (status: number): Problem =>
  problem('invalid', {
    status,
    title: '请求有误',
    detail: misshapen[status] ?? '请求的格式不对。',
    remedy: '请刷新页面后重新提交；已填写的内容保存在草稿中。',
  }).problem;

/** A body that was not read any further. */
const badBody = ({ statusCode, says, path }: BadBody): Problem =>
  path === undefined
    ? { ...badRequest(statusCode), detail: says }
    : problem('invalid', { detail: `填写的内容${says}。`, issues: [{ path, message: says }] }).problem;

/** Whatever goes wrong, a person reads a Chinese sentence and never a stack trace. */
export const registerErrors = (server: FastifyInstance): void => {
  server.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
};

/** The same for errors that Fastify finds before any route is known, such as an address that is no address. */
export const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => ({
      path: issue.instancePath.split('/').filter(Boolean).join('.'),
      // The contract speaks English where no person types: a page out of date, or a program that is wrong.
      message: /\p{Script=Han}/u.test(issue.message ?? '') ? String(issue.message) : '请求的内容不对，请刷新页面后重试',
    }));
    return sendProblem(
      reply,
      problem('invalid', { detail: [...new Set(issues.map(({ message }) => message))].join('；'), issues }).problem,
    );
  }
  if (error instanceof FormOfAnotherLaw)
    return sendProblem(
      reply,
      problem('not-found', { detail: `${error.message}。`, remedy: '请从这个项目自己的页面下载表格、读取表格。' })
        .problem,
    );
  if (error instanceof BadBody) return sendProblem(reply, badBody(error));
  // A multipart body that ends too soon is the sender's, or the line's.
  const status = /unexpected end of multipart data/iu.test(error.message) ? 400 : (error.statusCode ?? 500);
  if (status === 413)
    return sendProblem(
      reply,
      problem('too-large', { detail: '提交的内容超过大小限制。', remedy: '请减少内容，文件请作为附件上传。' }).problem,
    );
  if (status === 429) return sendProblem(reply, problem('too-many', { detail: '请稍候再试。' }).problem);
  if (status >= 400 && status < 500) return sendProblem(reply, badRequest(status));
  return answerFault(error, request, reply);
};

/** What is nobody's fault who asked: what the server stands on is gone, or it is wrong itself. */
const answerFault = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (isDatabaseGone(error)) {
    request.log.warn({ err: error }, 'the database did not answer');
    return sendProblem(
      reply.header('retry-after', '5'),
      problem('unavailable', { title: '数据库没有应答', ...whatBecameOf(error, request) }).problem,
    );
  }
  if (isDiskFull(error)) {
    request.log.error({ err: error }, 'the disk is full');
    return sendProblem(
      reply,
      problem('unavailable', {
        status: 507,
        title: '服务器磁盘空间已用完',
        detail: '服务器磁盘空间已用完，这次没有办理，内容没有改动；已经办理和保存的都在，可以照常查看。',
        remedy: '请联系系统管理员清理磁盘；有了空间，重新提交即可，已填写的内容请先留在页面上。',
      }).problem,
    );
  }
  if (isUnstorable(error)) {
    request.log.warn({ err: error }, 'the database refused a value');
    return sendProblem(
      reply,
      problem('invalid', { detail: '提交的内容中有系统不能保存的字符或者数值，请核对后重新提交。' }).problem,
    );
  }
  request.log.error({ err: error }, 'request failed');
  if (error instanceof FileAltered)
    return sendProblem(reply, problem('internal', { ...alteredWords[error.state], instance: request.id }).problem);
  if (error instanceof UnreadableEvent)
    return sendProblem(
      reply,
      problem('internal', {
        detail: `${error.message}。没有写入任何内容。`,
        remedy: '请把这句话和编号告诉系统管理员，升级软件或者核对账册后再办。',
        instance: request.id,
      }).problem,
    );
  return sendProblem(
    reply,
    problem('internal', {
      detail: '系统出错，已记录。',
      remedy: '请稍后再试，已填写的内容仍在草稿中；再次出错请把编号告诉系统管理员。',
      instance: request.id,
    }).problem,
  );
};

/** A file that is not what was taken is never handed out. */
const alteredWords: Readonly<Record<FileAltered['state'], Pick<Problem, 'title' | 'detail' | 'remedy'>>> = {
  altered: {
    title: '文件内容已变',
    detail: '这个文件现在的内容与收下时登记的不一致，没有提供下载。',
    remedy: '请把编号告诉系统管理员，由其核对存储，并从备份中找回原来的文件。',
  },
  missing: {
    title: '文件不见了',
    detail: '这个文件登记在册，但存储中没有找到它的内容。',
    remedy: '请把编号告诉系统管理员，由其核对存储，并从备份中找回原来的文件。',
  },
};

/** What a person may rely on while the database is away. Where it cannot be known, that is said. */
const whatBecameOf = (error: unknown, request: FastifyRequest): Pick<Problem, 'detail' | 'remedy'> => {
  if (request.method === 'GET' || request.method === 'HEAD')
    return {
      detail: '数据库暂时没有应答，现在读不到内容；已经办理和保存的都在。',
      remedy: '请过一会儿再试，系统会自行恢复，不必重新登录。',
    };
  // Nobody is signed in yet: the request ended before anything was begun.
  if (error instanceof NotCommitted || request.signedIn === undefined)
    return {
      detail: '数据库暂时没有应答，这次没有办理，内容没有改动。',
      remedy: '请过一会儿重新提交；已填写的内容仍在草稿中。',
    };
  return {
    detail: '数据库暂时没有应答，这次操作是否完成还不能确定。',
    remedy: '请过一会儿重新提交，同一次提交不会办理两遍；已填写的内容仍在草稿中。',
  };
};

/** Bytes that are not HTTP have no request and no reply yet. */
export const answerBadBytes = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify(badRequest(status));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};
