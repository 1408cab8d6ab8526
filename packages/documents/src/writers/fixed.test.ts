import { paper as p, type Paper } from '@zhengxiang/core';
import { expect, it } from 'vitest';
import { docxText } from '../testing/readers.ts';
import { renderDocx } from './docx/render-docx.ts';
import { qrModules } from './qr.ts';

const issued: Paper = {
  title: '样张 <1>',
  page: {
    orientation: 'portrait',
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
    pageNumbers: 'official',
    cellSize: 11,
  },
  body: [p.paragraph('body', '同样的文书，同样的字节。')],
  smallPrint: { lines: ['核验码'], qr: qrModules('http://127.0.0.1:3000/verify/AAAAAAAAAAAAAAAAAAAAAA') },
};

it('Word 文件的字节只由内容决定', async () => {
  const first = await renderDocx(issued);
  // ZIP keeps time in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await renderDocx(issued)).equals(Buffer.from(first))).toBe(true);
  expect(await docxText(first)).toBe('同样的文书，同样的字节。');
});
