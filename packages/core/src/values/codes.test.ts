import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCreditCode,
  checkEmail,
  checkMobile,
  checkPhone,
  checkPostCode,
  creditCodeCheckCharacter,
  organizationCodeCheckCharacter,
} from './codes.ts';

const made = (registration: string, area: string, body: string): string => {
  const first17 = `${registration}${area}${body}${organizationCodeCheckCharacter(body)}`;
  return `${first17}${creditCodeCheckCharacter(first17)}`;
};

const codes = fc
  .tuple(
    fc.constantFrom('11', '12', '91', '92', 'N2'),
    fc.stringMatching(/^44\d{4}$/),
    fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{8}$/),
  )
  .map(([registration, area, body]) => made(registration, area, body));

describe('unified social credit code', () => {
  it('knows the check character of the national standard’s own example of an organisation code', () => {
    expect(organizationCodeCheckCharacter('D2143569')).toBe('X');
  });

  it('accepts a code of the public register', () => {
    expect(checkCreditCode('91440300708461136T')).toEqual({ ok: true, value: '91440300708461136T' });
  });

  it('accepts computed codes, in lower case and full width too', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(checkCreditCode(code)).toEqual({ ok: true, value: code });
        expect(checkCreditCode(` ${code.toLowerCase()} `)).toEqual({ ok: true, value: code });
      }),
    );
    const wide = [...made('11', '441625', '00000001')]
      .map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
      .join('');
    expect(checkCreditCode(wide).ok).toBe(true);
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...'0123456789'), (code, at, digit) => {
        fc.pre(code.charAt(at) !== digit);
        expect(checkCreditCode(`${code.slice(0, at)}${digit}${code.slice(at + 1)}`).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['1144162500000001', '统一社会信用代码应为18位'],
    ['I14416250000000000', '统一社会信用代码只含数字和大写字母，且没有I、O、S、V、Z'],
    ['1144162A0000000000', '统一社会信用代码第3至8位是行政区划代码，应为数字'],
    ['91440300708461137T', '统一社会信用代码的校验位不对，请核对是否抄错'],
  ])('says what is wrong with %s', (code, error) => {
    expect(checkCreditCode(code)).toEqual({ ok: false, error });
  });
});

describe('mobile number', () => {
  it.each(['13800138000', '138 0013 8000', '+86-138-0013-8000', '１３８００１３８０００'])('%s', (text) => {
    expect(checkMobile(text)).toEqual({ ok: true, value: '13800138000' });
  });

  it.each(['1380013800', '138001380001', '12800138000', '0762-8831234', ''])('not %j', (text) => {
    expect(checkMobile(text)).toEqual({ ok: false, error: '手机号码应为11位数字，以13至19开头' });
  });
});

describe('office telephone', () => {
  it.each(['0762-8831234', '07628831234', '8831234', '020-12345678', '0762-8831234转801', '13800138000'])(
    '%s',
    (text) => {
      expect(checkPhone(text)).toEqual({ ok: true, value: text });
    },
  );

  it.each(['', '762-8831234', '0762-883', '办公室', '0762-8831234-'])('not %j', (text) => {
    expect(checkPhone(text)).toEqual({ ok: false, error: '电话号码应写作区号和号码，例如 0762-8831234' });
  });
});

describe('post code', () => {
  it('has six digits', () => {
    expect(checkPostCode('517500')).toEqual({ ok: true, value: '517500' });
    for (const text of ['51750', '5175000', 'abcdef', '000000']) expect(checkPostCode(text).ok).toBe(false);
  });
});

describe('e-mail address', () => {
  it('has a name, an @ and a domain', () => {
    expect(checkEmail(' zwfw@dongyuan.gov.cn ')).toEqual({ ok: true, value: 'zwfw@dongyuan.gov.cn' });
    for (const text of ['zwfw', 'zwfw@', '@x.cn', 'a b@', 'a@b']) expect(checkEmail(text).ok).toBe(false);
  });
});
