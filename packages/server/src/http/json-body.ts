import type { FastifyInstance } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { badTextSays, findBadText } from './bad-text.ts';

/** No form of ours nests deeper than a dozen levels, and the longest has some ten thousand answers. */
const deepest = 64;
const mostParts = 500_000;

/** A body that is refused for what it is. The status is the answer's. */
export class BadBody extends Error {
  override readonly name = 'BadBody';

  constructor(
    readonly statusCode: 400 | 413 | 422,
    /** In Chinese, for whoever sent it. */
    readonly says: string,
    /** Where in the body, `a.b.0`. */
    readonly path?: string,
  ) {
    super(says);
  }
}

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [...'"\\,[]{}'].map(
  (sign) => sign.codePointAt(0) ?? 0,
);

/**
 * What is wrong with the shape of a JSON text, found in one pass that ends at the first fault: a parser would first build
 * everything that a hostile body describes.
 */
export const shapeFault = (bytes: Uint8Array): string | undefined => {
  let depth = 0;
  let parts = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === backslash) at += 1;
      else if (byte === quote) quoted = false;
    } else if (byte === quote) quoted = true;
    else if (byte === openList || byte === openObject) {
      depth += 1;
      parts += 1;
      if (depth > deepest) return `内容嵌套超过 ${String(deepest)} 层`;
    } else if (byte === closeList || byte === closeObject) depth -= 1;
    else if (byte === comma) parts += 1;
    if (parts > mostParts) return '内容的项数太多';
  }
  return undefined;
};

/** JSON as our own pages send it: UTF-8, of bounded depth and size, with text that can be stored. */
export const registerJson = (server: FastifyInstance): void => {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (!isUtf8(bytes)) return done(new BadBody(400, '请求的内容不是 UTF-8 文字，没有办理。'));
    const fault = shapeFault(bytes);
    if (fault !== undefined) return done(new BadBody(400, `请求的${fault}，没有办理。`));
    const text = bytes.toString('utf8');
    return parse(request, text, (error, body) => {
      // Raw text is well-formed: only an escape can say what cannot be stored.
      const path = error === null && text.includes('\\u') ? findBadText(body) : undefined;
      return path === undefined ? done(error, body) : done(new BadBody(422, badTextSays, path));
    });
  });
};
