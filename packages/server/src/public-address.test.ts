import { describe, expect, it } from 'vitest';
import { addressWarning, publicAddressOf } from './public-address.ts';

describe('对外访问地址', () => {
  it.each([
    'http://0.0.0.0:3000',
    'http://127.0.0.1:3000',
    'http://127.9.8.7',
    'http://2130706433',
    'http://localhost:3000',
    'http://zx.localhost',
    'http://localhost.localdomain',
    'http://localhost.',
    'http://[::1]:3000',
    'http://[::]:3000',
    'http://[::ffff:127.0.0.1]',
    'http://169.254.10.1',
    'ftp://zx.example.gov.cn',
    'https://a:b@zx.example.gov.cn',
    'https://zx.example.gov.cn/?x=1',
    'javascript:alert(1)',
    'zx.example.gov.cn',
  ])('%s 别人打不开，不印在纸上', (url) => {
    const address = publicAddressOf(url);
    expect(address).toEqual({ kind: 'unusable', url });
    expect(addressWarning(address)).toContain(url);
  });

  it.each([
    ['https://zx.example.gov.cn/', 'https://zx.example.gov.cn'],
    ['http://10.20.30.40:3000', 'http://10.20.30.40:3000'],
    ['https://portal.example.gov.cn/zhengxiang', 'https://portal.example.gov.cn/zhengxiang'],
    ['http://zxserver', 'http://zxserver'],
    ['http://[2408:8000::1]:8080', 'http://[2408:8000::1]:8080'],
  ])('%s 可以印', (url, kept) => {
    const address = publicAddressOf(url);
    expect(address).toEqual({ kind: 'public', url: kept });
    expect(addressWarning(address)).toBeUndefined();
  });

  it('没有设置的，说明没有二维码', () => {
    expect(addressWarning(publicAddressOf(undefined))).toContain('PUBLIC_URL');
  });
});
