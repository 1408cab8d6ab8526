import { isIPv6, SocketAddress } from 'node:net';

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/** The eight groups of an IPv6 address; zones are left out. */
const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail] = new SocketAddress({ address: address.replace(/%.*$/u, ''), family: 'ipv6' }).address.split(
    '::',
  );
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  return tail === undefined
    ? before
    : [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
};

/**
 * What counts as one place: an IPv4 address, or the /64 network of an IPv6 address, within which everybody can take as many as
 * they like.
 */
export const placeOf = (ip: string): string => {
  const [, v4] = mapped.exec(ip) ?? [];
  if (v4 !== undefined) return v4;
  return isIPv6(ip) ? `${groupsOf(ip).slice(0, 4).join(':')}::/64` : ip;
};
