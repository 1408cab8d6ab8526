import { describe, expect, it } from 'vitest';
import { csv } from './html.ts';
import { folderBytes, Names, safeName } from './names.ts';

describe('案卷中的文件名', () => {
  it.each([
    ['建设方案.pdf', '建设方案.pdf'],
    ['../../etc/passwd', '／..／etc／passwd'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['50%：A<B>"C".pdf', '50％：A＜B＞＂C＂.pdf'],
    ['con.txt', '_con.txt'],
    ['  . ', '未命名'],
  ])('%s', (original, safe) => {
    expect(safeName(original)).toBe(safe);
  });

  it.each([
    ['汉字', '长'.repeat(300), '.pdf'],
    ['汉字和字母', '甲a'.repeat(200), '.docx'],
    ['四个字节的字', '𠮷'.repeat(120), '.png'],
    ['由几个符号合成的一个字', '👨‍👩‍👧‍👦'.repeat(30), '.pdf'],
    ['汉字的扩展名', '长'.repeat(300), '.原始扫描件文件'],
    ['没有扩展名', '长'.repeat(300), ''],
  ])('%s再多，名字也不超过 255 个字节，字不被截断，扩展名还在', (_name, base, ending) => {
    const names = new Names();
    for (const given of [names.give('f', base + ending), names.give('f', base + ending)]) {
      const name = given.slice(2);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(Buffer.byteLength(name)).toBeGreaterThan(200);
      expect(name.endsWith(ending)).toBe(true);
      expect(name).not.toMatch(/\p{Surrogate}|\u200d(?:\.|$)/u);
    }
  });

  it('解开的文件夹名更短，放在别的文件夹里也打得开', () => {
    expect(Buffer.byteLength(safeName('长'.repeat(300), folderBytes))).toBeLessThanOrEqual(folderBytes);
  });

  it('同名的第二份加序号，大小写不同也算同名', () => {
    const names = new Names();
    expect(['A.pdf', 'a.PDF', 'A.pdf'].map((name) => names.give('f', name))).toEqual([
      'f/A.pdf',
      'f/a（2）.PDF',
      'f/A（3）.pdf',
    ]);
  });

  it('表格里的公式只是文字', () => {
    expect(csv([['=1+1', '含,逗号', 3]])).toBe('\u{FEFF}\'=1+1,"含,逗号",3\r\n');
  });
});
