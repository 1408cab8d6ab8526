import { BlockList, isIP } from 'node:net';

/**
 * Where people outside reach the product. `missing`: nobody has said. `unusable`: what was said leads, for anybody else, nowhere or to
 * their own machine.
 */
export type PublicAddress =
  | { readonly kind: 'public'; readonly url: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unusable'; readonly url: string };

/** Addresses that mean the machine on which they are opened, or none. */
const nowhere = new BlockList();
nowhere.addSubnet('0.0.0.0', 8, 'ipv4');
nowhere.addSubnet('127.0.0.0', 8, 'ipv4');
nowhere.addSubnet('169.254.0.0', 16, 'ipv4');
nowhere.addAddress('::', 'ipv6');
nowhere.addAddress('::1', 'ipv6');
nowhere.addSubnet('fe80::', 10, 'ipv6');

const leadsNowhere = (host: string): boolean => {
  const bare = host.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  const kind = isIP(bare);
  if (kind !== 0) return nowhere.check(bare, kind === 4 ? 'ipv4' : 'ipv6');
  return bare === 'localhost' || bare.endsWith('.localhost') || bare.endsWith('.localdomain');
};

/**
 * The address for what leaves the house and cannot be mended there. Only PUBLIC_URL names it: HOST says where the program listens,
 * which is rarely how anybody comes to it.
 */
export const publicAddressOf = (publicUrl: string | undefined): PublicAddress => {
  if (publicUrl === undefined) return { kind: 'missing' };
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
  const plain = url && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  const usable = plain && /^https?:$/u.test(url.protocol) && url.hostname !== '' && !leadsNowhere(url.hostname);
  return usable ? { kind: 'public', url: publicUrl.replace(/\/+$/u, '') } : { kind: 'unusable', url: publicUrl };
};

/** For the console and the administrators, as long as papers go out without a QR code; undefined when all is well. */
export const addressWarning = (address: PublicAddress): string | undefined => {
  if (address.kind === 'public') return undefined;
  const why =
    address.kind === 'missing'
      ? '没有设置对外访问地址（环境变量 PUBLIC_URL）'
      : `对外访问地址 PUBLIC_URL 设的是 ${address.url}，别人打不开`;
  return `${why}：从现在起出具的文书只印核验码，没有二维码，以后也补不上。请在出具第一份文书之前设好并重新启动。`;
};
