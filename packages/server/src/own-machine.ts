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

/**
 * Whether a request was made on this very machine. A proxy beside the server also connects from here, so that what it adds, and
 * the name that the browser asked for, are looked at as well; anything doubtful counts as far away.
 */
export const isFromHere = ({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): boolean => {
  if (forwarding.some((name) => headers[name] !== undefined)) return false;
  const host = nameIn(headers.host ?? '');
  return isLoopback(socket.remoteAddress ?? '') && (host === 'localhost' || isLoopback(host));
};
