import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { explainFailure } from './start/explain-failure.ts';

const faultOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return explainFailure(error, undefined);
  }
};

describe('环境变量', () => {
  it('什么都不设：不信任何代理，请求数有上限', () => {
    const config = readConfig({});
    expect(config.trustedProxies).toEqual([]);
    expect(config.rateLimits?.anonymous).toBeGreaterThan(0);
    expect(config.rateLimits?.session).toBeGreaterThan(0);
  });

  it.each([
    ['10.0.0.2', ['10.0.0.2']],
    ['10.0.0.0/24, fd00::/8', ['10.0.0.0/24', 'fd00::/8']],
    ['loopback 192.168.1.1', ['loopback', '192.168.1.1']],
  ])('TRUSTED_PROXIES=%s', (text, expected) => {
    expect(readConfig({ TRUSTED_PROXIES: text }).trustedProxies).toEqual(expected);
  });

  it.each(['true', '*', '1', '10.0.0.0/33', '10.0.0.256', '10.0.0.0/a', 'proxy.example', '10.0.0.0/24/2'])(
    'TRUSTED_PROXIES=%s 不收，说明该怎么填',
    (text) => {
      expect(faultOf({ TRUSTED_PROXIES: text })).toMatch(/TRUSTED_PROXIES（填代理的 IP/u);
    },
  );

  it('0 是不限', () => {
    expect(readConfig({ RATE_LIMIT_ANONYMOUS: '0', RATE_LIMIT_SESSION: '0' }).rateLimits).toEqual({
      anonymous: 0,
      session: 0,
    });
    expect(faultOf({ RATE_LIMIT_SESSION: '-1' })).toContain('RATE_LIMIT_SESSION');
  });
});
