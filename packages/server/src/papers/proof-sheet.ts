import { qrOfBytes } from '@zhengxiang/documents';
import { parseCheckpoint, parseNote, shortCheckpoint } from '@zhengxiang/transparency';
import { wanText, yuanText, type Fen } from '@zhengxiang/core';
import type { PaperProofCodes } from './paper-proof.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: string): string => value.replace(/[&<>"]/gu, (sign) => escapes[sign] ?? sign);

/** One rectangle a run of dark modules. */
const drawn = (bytes: Uint8Array, label: string): string => {
  const rows = qrOfBytes(bytes);
  const side = rows.length + 8;
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/gu),
    ].map(
      ({ index, 0: run }) => `M${String(index + 4)} ${String(y + 4)}h${String(run.length)}v1h-${String(run.length)}z`,
    ),
  );
  return `<svg viewBox="0 0 ${String(side)} ${String(side)}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${runs.join('')}"/></svg>`;
};

/** The sheet that goes with a paper: what it says, and two codes that prove it where no server is. One page A4. */
export const proofSheet = ({ statement, statementCode, proofCode, state, witnesses }: PaperProofCodes): string => {
  const checkpoint = parseCheckpoint(parseNote(state.note)?.text ?? '');
  const rows: (readonly [string, string])[] = [
    ['标题', statement.title],
    ['发文字号', statement.number ?? '（无）'],
    ['制发单位', statement.organ],
    ['日期', statement.issuedOn],
    ...(statement.project === null ? [] : [['项目', statement.project] as const]),
    ...(statement.addressee === null ? [] : [['主送', statement.addressee] as const]),
    ...statement.amounts.map(
      ([label, fen, unit]) => [label, unit === '万元' ? wanText(fen as Fen) : yuanText(fen as Fen)] as const,
    ),
    ['页数', `共 ${String(statement.pages)} 页`],
    ['文件 SHA-256', statement.sha256],
    ['存证点', checkpoint ? shortCheckpoint(checkpoint) : ''],
    ['见证', witnesses === 0 ? '本存证点没有外部见证签名' : `${String(witnesses)} 方签名`],
  ];
  const table = rows.map(([name, value]) => `<tr><th>${text(name)}</th><td>${text(value)}</td></tr>`).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>核验单 ${text(statement.title)}</title><style>
@page{size:A4;margin:15mm}body{font-family:"Noto Sans SC","Noto Sans CJK SC",sans-serif;font-size:10.5pt;margin:0 auto;max-width:180mm;color:#000;background:#fff}
h1{font-size:16pt;text-align:center}table{border-collapse:collapse;width:100%}th{text-align:left;white-space:nowrap;padding:1mm 4mm 1mm 0;font-weight:500}td{word-break:break-all;padding:1mm 0}
.codes{display:flex;justify-content:space-between;margin-top:6mm}figure{margin:0;width:86mm}figcaption{text-align:center}svg{width:86mm;height:86mm;display:block}
</style></head><body><h1>文书核验单</h1><table>${table}</table><div class="codes">
<figure>${drawn(statementCode, '文书内容码')}<figcaption>文书内容</figcaption></figure>
<figure>${drawn(proofCode, '存证证明码')}<figcaption>存证证明</figcaption></figure></div>
<p>核验不需要联网，也不需要制发单位的服务器：用离线核验页打开本页的扫描件或照片，即可核对文书内容与存证日志、见证签名是否相符；再逐项核对手中的文书。</p>
</body></html>`;
};
