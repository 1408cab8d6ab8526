import { describe, expect, it } from 'vitest';
import { initialPasswordOf, passwordFault } from './password-rules.ts';
import { usualSignInRules } from './sign-in-rules.ts';

const whose = { login: 'minzheng.clerk', name: '欧阳晓燕', names: ['东源县', '东源', '东源县民政局', '民政局'] };
const rules = usualSignInRules.passwords;
const fault = (password: string) => passwordFault(password, whose, rules);

describe('密码规则', () => {
  it.each([
    ['常用词', 'Password123'],
    ['常用词，数字代替字母', 'P@ssw0rd-123'],
    ['连着的键', 'Qwerty12345'],
    ['倒着的键', 'Poiuytre-987'],
    ['斜着的键', '1qaz2wsx3EDC'],
    ['重复', 'Aa11111111'],
    ['十个空格', `Aa1${' '.repeat(10)}`],
    ['姓名的拼音', 'Ouyangxiaoyan1'],
    ['姓名的声母和年份', 'Oyxy-1988-Oyxy'],
    ['姓名', '欧阳晓燕-Aa1234567'],
    ['县名的拼音和年份', 'Dongyuan-2027'],
    ['单位的拼音', 'Minzhengju-001'],
    ['产品', 'Zhengxiangtong1!'],
    ['生日', 'Aa-19880715-a'],
    ['账号的一段', 'Clerk-Clerk-1A'],
  ])('%s不行：%s', (_what, password) => {
    expect(fault(password)).toContain('容易被猜到');
  });

  it.each([
    ['太短', 'Kx-93-mul', '至少 10 位'],
    ['太长', `Kx-9${'mulberry'.repeat(30)}`, '不能超过'],
    ['只有两种字符', 'mulberryplover93', '至少三种'],
    ['有账号名', 'X-minzheng.clerk-9', '账号名'],
  ])('%s不行', (_what, password, words) => {
    expect(fault(password)).toContain(words);
  });

  it.each(['Kx-mulberry-93', '三月-Plover-吃桑叶', 'correct Horse 7 battery', 'Zijide-Mima-2024', 'tR7#vq9Lw2'])(
    '别人想不到的可以：%s',
    (password) => {
      expect(fault(password)).toBeUndefined();
    },
  );

  it('规则是设置：放宽、收紧都照设置来', () => {
    expect(passwordFault('mulberryplover', whose, { ...rules, kinds: 1 })).toBeUndefined();
    expect(passwordFault('Kx-mulberry-93', whose, { ...rules, kinds: 4, minLength: 8 })).toBeUndefined();
    expect(passwordFault('Kx-mulberry-93', whose, { ...rules, minLength: 15 })).toContain('至少 15 位');
    expect(passwordFault('kx-mulberry-93', whose, { ...rules, kinds: 4 })).toContain('至少四种');
  });

  it('系统给的初始密码合乎规则', () => {
    expect(fault(initialPasswordOf('q8Zr_3vTn-Lw0XyB'))).toBeUndefined();
  });
});
