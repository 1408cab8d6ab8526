import { describe, expect, it } from 'vitest';
import { savedByCalc, withoutCuts } from './calc-lines.ts';

const of = (program: string): string =>
  `<Properties xmlns="x"><Template></Template><Application>${program}</Application></Properties>`;

describe('Calc 在长段落中间另起的一行', () => {
  it('接回原来的段落，真正的换行不动', () => {
    const long = '字'.repeat(40_000);
    const cut = `一\n${long.slice(0, 16_367)}\n${long.slice(16_367, 32_720)}\n${long.slice(32_720)}\n末段`;
    expect(withoutCuts(cut)).toBe(`一\n${long}\n末段`);
    const whole = `${'字'.repeat(16_300)}\n\n${'字'.repeat(16_368)}\n末段`;
    expect(withoutCuts(whole)).toBe(whole);
  });

  it('只对 Calc 存的文件这样读', () => {
    expect(savedByCalc(of('LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40$Build-2'))).toBe(true);
    expect(savedByCalc(of('Microsoft Excel'))).toBe(false);
    expect(savedByCalc(of('WPS 表格'))).toBe(false);
    expect(savedByCalc(undefined)).toBe(false);
  });
});
