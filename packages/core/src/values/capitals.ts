import type { Fen } from './fen.ts';

const numerals = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const myriads = ['', '万', '亿', '万亿'] as const;

const numeral = (digit: number): string => numerals[digit] ?? '';

/** Four digits in words; blanks between two digits become one 零, leading and trailing ones nothing. */
const groupText = (group: number): string => {
  let text = '';
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit > 0) text += numeral(digit) + (places[place] ?? '');
    else if (text !== '' && group % 10 ** place > 0 && !text.endsWith('零')) text += '零';
  }
  return text;
};

const integerText = (integer: number): string => {
  let text = '';
  for (let index = 3; index >= 0; index -= 1) {
    const group = Math.floor(integer / 10_000 ** index) % 10_000;
    const unit = myriads[index] ?? '';
    if (group > 0) {
      // 万 of 亿 is written once: 拾贰万叁仟亿, and 拾贰万亿 when no 亿 follow.
      const word = index === 3 && Math.floor(integer / 10_000 ** 2) % 10_000 > 0 ? '万' : unit;
      const gap = text !== '' && (group < 1000 || text.endsWith('零')) && !text.endsWith('零') ? '零' : '';
      text += `${gap}${groupText(group)}${word}`;
    } else if (text !== '' && integer % 10_000 ** index > 0 && !text.endsWith('零')) {
      text += '零';
    }
  }
  return text;
};

/**
 * The amount in Chinese capitals, without the words 人民币 before it: 贰佰捌拾陆万伍仟元零伍分, 伍拾万元整.
 * 整 stands after 元 only; after 角 the payment rules leave it free, after 分 they forbid it. Differences below zero begin with 负.
 */
export const capitals = (amount: Fen): string => {
  const size = Math.abs(amount);
  const integer = Math.floor(size / 100);
  const jiao = Math.floor(size / 10) % 10;
  const cents = size % 10;
  const yuan = integer > 0 ? `${integerText(integer)}元` : '';
  const sign = amount < 0 ? '负' : '';
  if (size === 0) return '零元整';
  if (jiao === 0 && cents === 0) return `${sign}${yuan}整`;
  const jiaoText = jiao > 0 ? `${numeral(jiao)}角` : yuan === '' ? '' : '零';
  return `${sign}${yuan}${jiaoText}${cents > 0 ? `${numeral(cents)}分` : ''}`;
};
