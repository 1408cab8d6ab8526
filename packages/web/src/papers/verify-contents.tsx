import type { VerifiedPaper } from '@zhengxiang/application/contract';
import { capitals, chineseDate, plainDate, wanText, yuanText, type Fen } from '@zhengxiang/core';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { Facts } from '../ui/parts.tsx';

type Told = NonNullable<VerifiedPaper['paper']>;
type Amount = NonNullable<Told['contents']>['amounts'][number];

const seals: Readonly<Record<Told['seal'], string>> = {
  signed: '系统出具的 PDF 带电子签名',
  scanned: '盖章扫描件已登记',
  awaited: '没有电子签名，盖章扫描件还没有登记',
};

/** Figures first: they are what a forger changes. In the unit of the paper, and in capitals. */
const AmountLine = ({ label, amount, unit }: Amount): ReactElement => (
  <div className="verify-amount">
    <dt>{label}</dt>
    <dd>
      <strong>{unit === '元' ? yuanText(amount as Fen) : wanText(amount as Fen)}</strong>
      <div className="muted">{`大写：${capitals(amount as Fen)}`}</div>
    </dd>
  </div>
);

/** What is decisive on the paper, for holding the paper in the hand against it. */
export const Contents = ({ paper }: { readonly paper: Told }): ReactElement => {
  const { contents } = paper;
  return (
    <section className="verify-contents" aria-label="请核对的内容">
      {contents && contents.amounts.length > 0 && (
        <dl className="verify-amounts">
          {contents.amounts.map((one) => (
            <AmountLine key={one.label} {...one} />
          ))}
        </dl>
      )}
      <Facts
        items={[
          ...(contents?.points ?? []).map(({ label, text }) => [label, text] as const),
          ['文书', paper.name],
          ['标题', paper.title],
          ['发文字号', paper.number ?? '无（表格）'],
          [paper.number === null ? '报送单位' : '主送单位', contents?.addressee],
          ['项目名称', contents?.project],
          ['项目编号', paper.projectNumber],
          ['出具单位', paper.organ],
          ['日期', chineseDate(plainDate(paper.issuedOn))],
          ['页数', paper.pages === null ? undefined : `共 ${String(paper.pages)} 页`],
          ['签章', seals[paper.seal]],
        ]}
      />
      <Source paper={paper} />
    </section>
  );
};

/** Where the contents come from, when that is not the record of the paper itself. */
const Source = ({ paper }: { readonly paper: Told }): ReactElement | null => {
  if (paper.source === 'recorded') return null;
  return paper.source === 'restored' ? (
    <Alert
      type="info"
      title="以上内容是还原的"
      description={`这份文书出具时还没有登记内容。以上内容由台账第 ${String(paper.seq)} 条办理记录还原；发文字号和文件的哈希没有记入台账。`}
    />
  ) : (
    <Alert
      type="warning"
      title="系统没有可信的内容可供核对"
      description="金额、结论等内容不知道，请直接向出具单位核实。"
    />
  );
};

const Hash = ({ text }: { readonly text: string }): ReactElement => <code className="verify-hash">{text}</code>;

/** For those who reckon hashes; folded away for everybody else. */
export const Traces = ({ paper }: { readonly paper: Told }): ReactElement => (
  <details className="verify-traces">
    <summary>哈希和记录编号</summary>
    <Facts
      items={[
        ['全过程记录', `第 ${String(paper.seq)} 条`],
        ['记录哈希', <Hash key="h" text={paper.hash} />],
        ['文件 SHA-256', paper.sha256 !== null && <Hash key="s" text={paper.sha256} />],
        ['扫描件 SHA-256', paper.scans.length > 0 && paper.scans.map((one) => <Hash key={one} text={one} />)],
      ]}
    />
  </details>
);
