import { describe, expect, it } from 'vitest';
import { faultOf, sizeText } from './file-check.ts';

const limit = 200 * 1024 * 1024;
const file = (name: string, size: number) => ({ name, size });

describe('上传前的检查', () => {
  it('可以上传的文件没有话说，刚好到上限也可以', () => {
    expect(faultOf(file('方案.PDF', 1), limit)).toBeUndefined();
    expect(faultOf(file('方案.pdf', limit), limit)).toBeUndefined();
  });

  it('太大的说明有多大、上限是多少', () => {
    expect(faultOf(file('图纸.zip', 600 * 1024 * 1024), limit)).toBe(
      '“图纸.zip”有 600 MB，超过每个文件 200 MB 的上限，没有上传；请压缩或拆分后再传。',
    );
    expect(faultOf(file('图纸.zip', limit + 1), limit)).toContain('有 201 MB，超过每个文件 200 MB');
  });

  it('空文件、不收的文件、没有扩展名的文件各有说法', () => {
    expect(faultOf(file('空.pdf', 0), limit)).toContain('0 字节');
    expect(faultOf(file('setup.exe', 10), limit)).toContain('不收 .exe 文件');
    expect(faultOf(file('README', 10), limit)).toContain('没有扩展名');
  });

  it('大小说得让人看懂', () => {
    expect([1, 2048, 1024 * 1024, 3.25 * 1024 * 1024].map(sizeText)).toEqual(['1 KB', '2 KB', '1 MB', '3.3 MB']);
  });
});
