import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fen,
  fenFromWan,
  fenFromYuan,
  fenSchema,
  largestFen,
  subtractFen,
  sumFen,
  wan,
  wanText,
  yuanText,
} from './fen.ts';

const amounts = fc.integer({ min: 0, max: largestFen }).map(fen);

describe('amounts typed in 万元', () => {
  it.each([
    ['50', 50_000_000],
    ['12.345678', 12_345_678],
    ['435.288', 435_288_000],
    ['0.000001', 1],
    ['0.1', 100_000],
    ['1,234.5', 1_234_500_000],
    ['１２．５', 12_500_000],
    ['12。5', 12_500_000],
    [' 1 234 ', 1_234_000_000],
    ['５０　万元', 50_000_000],
    ['50万', 50_000_000],
    ['￥50万元', 50_000_000],
    ['人民币50万元', 50_000_000],
    ['4352880元', 435_288_000],
    ['4,352,880.05 元', 435_288_005],
    ['.5', 500_000],
    ['5.', 5_000_000],
    ['0', 0],
    ['12.34567800', 12_345_678],
    ['9000000000', largestFen],
  ])('reads %s as %d 分', (text, expected) => {
    expect(fenFromWan(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', '请填写金额'],
    ['  ', '请填写金额'],
    ['-5', '金额不能为负数'],
    ['－5', '金额不能为负数'],
    ['−5', '金额不能为负数'],
    ['负5', '金额不能为负数'],
    ['约50', '请用数字填写金额，不要夹带文字'],
    ['五十', '请用数字填写金额，不要夹带文字'],
    ['1e5', '请用数字填写金额，不要夹带文字'],
    ['1.2.3', '请用数字填写金额，不要夹带文字'],
    ['万元', '请用数字填写金额，不要夹带文字'],
    ['.', '请用数字填写金额，不要夹带文字'],
    ['12,5', '千位分隔符的位置不对，请核对金额'],
    [',500', '千位分隔符的位置不对，请核对金额'],
    ['1.2345678', '以万元填写时最多六位小数（精确到分）'],
    ['12.345元', '以元填写时最多两位小数（精确到分）'],
    ['9000000000.000001', '金额过大，请核对单位是元还是万元'],
    ['9'.repeat(40), '金额过大，请核对单位是元还是万元'],
  ])('refuses %j', (text, error) => {
    expect(fenFromWan(text)).toEqual({ ok: false, error });
  });

  it('reads back every amount it prints', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(fenFromWan(wan(amount))).toEqual({ ok: true, value: amount });
        expect(fenFromWan(wanText(amount))).toEqual({ ok: true, value: amount });
        expect(fenFromYuan(yuanText(amount))).toEqual({ ok: true, value: amount });
      }),
    );
  });
});

describe('amounts typed in 元', () => {
  it.each([
    ['12.34', 1234],
    ['4,352,880.00', 435_288_000],
    ['0.01', 1],
    ['12.5万元', 12_500_000],
  ])('reads %s as %d 分', (text, expected) => {
    expect(fenFromYuan(text)).toEqual({ ok: true, value: expected });
  });

  it('refuses a third decimal', () => {
    expect(fenFromYuan('12.345')).toEqual({ ok: false, error: '以元填写时最多两位小数（精确到分）' });
  });
});

describe('amounts in print', () => {
  it.each([
    [435_288_000, '435.288', '4,352,880.00 元'],
    [50_000_000, '50.00', '500,000.00 元'],
    [50_100_000, '50.10', '501,000.00 元'],
    [1, '0.000001', '0.01 元'],
    [0, '0.00', '0.00 元'],
    [100_000, '0.10', '1,000.00 元'],
    [-12_345_678, '-12.345678', '-123,456.78 元'],
    [largestFen, '9000000000.00', '90,000,000,000,000.00 元'],
  ])('%d 分', (n, inWan, inYuan) => {
    expect(wan(fen(n))).toBe(inWan);
    expect(wanText(fen(n))).toBe(`${inWan} 万元`);
    expect(yuanText(fen(n))).toBe(inYuan);
  });
});

describe('arithmetic in 分', () => {
  it('adds what floating point would not', () => {
    expect(sumFen([fen(10), fen(20)])).toBe(30);
    expect(sumFen([])).toBe(0);
    expect(subtractFen(fen(10), fen(30))).toBe(-20);
  });

  it.each([0.5, Number.NaN, largestFen + 1, Number.POSITIVE_INFINITY])('%d is no amount', (n) => {
    expect(() => fen(n)).toThrow(RangeError);
    expect(fenSchema.safeParse(n).success).toBe(false);
  });

  it('knows no negative zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
  });
});
