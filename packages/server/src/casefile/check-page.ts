import type { CaseContents } from '@zhengxiang/application';
import { folders } from './case-contents.ts';
import { html, link, page } from './html.ts';

const here = `${folders.check}/核对方法.html`;

/** Reads the records without this product: each line's hash is made anew, and each line must carry the hash before it. */
export const chainScript = `# 核对办理记录的哈希链。用法：python3 核对哈希链.py（只需 Python 3，不需联网）
import hashlib, json, pathlib

folder = pathlib.Path(__file__).resolve().parent.parent / '${folders.records}'
wrong = 0
for name in ('记录.jsonl', '文书记录.jsonl'):
    if not (folder / name).exists():
        continue
    before, bad, withheld = '0' * 64, 0, 0
    lines = (folder / name).read_text('utf-8').splitlines()
    for line in lines:
        event = json.loads(line)
        given = event.pop('hash')
        if event['prevHash'] != before:
            bad += 1
            print(name, '第', event['seq'], '条没有接上前一条')
        if event.get('withheld'):
            withheld += 1
        else:
            text = json.dumps(event, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
            if hashlib.sha256(text.encode('utf-8')).hexdigest() != given:
                bad += 1
                print(name, '第', event['seq'], '条的内容与哈希不符')
        before = given
    wrong += bad
    print(name, '共', len(lines), '条，其中', withheld, '条按权限未提供内容；', '全部相符' if bad == 0 else f'不符 {bad} 处')
raise SystemExit(1 if wrong else 0)
`;

/** How anybody can check the file, in years too, with tools that every system has. */
export const checkPage = ({ chain }: CaseContents): string =>
  page(
    '核对方法',
    html`<h1>核对方法</h1>
      <p>
        本案卷按 BagIt 1.0（RFC 8493）打包：解压后的文件夹中，<code>manifest-sha256.txt</code> 列出
        <code>data</code> 目录下每个文件的 SHA-256，<code>tagmanifest-sha256.txt</code> 列出说明文件的 SHA-256。任何支持
        BagIt 的档案软件都能校验。
      </p>
      <h2>一、文件是否完整、未被改动</h2>
      <p>在解压出的文件夹（含 <code>bagit.txt</code>）中执行：</p>
      <pre>
sha256sum -c manifest-sha256.txt        （Linux、macOS 上可用 shasum -a 256 -c）
Windows PowerShell：
Get-Content manifest-sha256.txt -Encoding UTF8 | ForEach-Object { $h,$p = $_ -split '  ',2; if ((Get-FileHash $p).Hash -ne $h) { "不符 $p" } }</pre>
      <p>
        没有“不符”“FAILED”即为完整。单个文件的哈希也列在
        ${link(here, `${folders.check}/哈希清单.csv`, '哈希清单.csv')}，其中“登记值”是系统登记该文件时的哈希。
      </p>
      <h2>二、办理记录是否被改动</h2>
      <p>
        ${link(here, `${folders.records}/记录.jsonl`, '记录.jsonl')} 每行是一条记录的规范 JSON（RFC 8785）。去掉
        <code>hash</code> 一项后，其余内容的 UTF-8 字节的 SHA-256 就是 <code>hash</code>；每条的
        <code>prevHash</code> 等于前一条的 <code>hash</code>，第 1 条为 64 个
        0。改动、删除、插入、调换任何一条都会断链。出具了文书的，<code>文书记录.jsonl</code> 同样成链，其中的
        <code>sha256</code> 是文书 PDF 或扫描件文件的哈希。标有
        <code>withheld</code> 的记录按权限未提供内容，只能核对是否接续。
      </p>
      <p>
        现成的核对程序：${link(here, `${folders.check}/核对哈希链.py`, '核对哈希链.py')}（<code
          >python3 核对哈希链.py</code
        >）。
      </p>
      <p>
        本案卷最后一条为第 ${chain.at(-1)?.seq ?? 0} 条，哈希
        <code>${chain.at(-1)?.hash ?? ''}</code>，应与系统“全过程记录”中显示的一致。
      </p>
      <h2>三、个人联系方式</h2>
      <p>个人联系方式不在哈希链内，链中只保留加盐哈希，因此依法删除个人信息不会断链。</p>`,
  );
