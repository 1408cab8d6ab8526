import { describe, expect, it } from 'vitest';
import { csv } from './html.ts';
import { Names, safeName } from './names.ts';

describe('案卷中的文件名', () => {
  it.each([
    ['建设方案.pdf', '建设方案.pdf'],
    ['../../etc/passwd', '／..／etc／passwd'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['50%：A<B>"C".pdf', '50％：A＜B＞＂C＂.pdf'],
    ['con.txt', '_con.txt'],
    ['  . ', '未命名'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(90)}.pdf`],
  ])('%s', (original, safe) => {
    expect(safeName(original)).toBe(safe);
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
