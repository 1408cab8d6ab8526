import type { FastifyRequest } from 'fastify';
import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address can be reached from this machine only: `127.x.x.x`, `::1`, also written as `::ffff:127.0.0.1`. */
export const isLoopback = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/** What proxies add; whoever comes through one is somewhere else. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const;

/** `[::1]:3000` → `::1` */
const nameIn = (host: string): string => host.replace(/:\d+$/u, '').replace(/^\[|\]$/gu, '');

const isLocalName = (host: string): boolean => host === 'localhost' || isLoopback(host);

/** Whether the page that asks, where the browser says which, is one of this machine. */
const isLocalPage = (address: string | undefined): boolean => {
  if (address === undefined) return true;
  try {
    return isLocalName(nameIn(new URL(address).host));
  } catch {
    return false;
  }
};

/**
 * Whether a request was made on this very machine. A proxy beside the server also connects from here, so that what it adds, the
 * name that the browser asked for, the page it is on and the old protocol that proxies speak are looked at as well; anything
 * doubtful counts as far away.
 */
export const isFromHere = ({ headers, socket, raw }: Pick<FastifyRequest, 'headers' | 'socket' | 'raw'>): boolean => {
  if (forwarding.some((name) => headers[name] !== undefined) || raw.httpVersionMajor < 1 || raw.httpVersion === '1.0')
    return false;
  const pages = [headers.origin, headers.referer];
  return isLoopback(socket.remoteAddress ?? '') && isLocalName(nameIn(headers.host ?? '')) && pages.every(isLocalPage);
};
