import { certificateText, type DrawCertificate, type DrawTicket } from '@zhengxiang/procedure';
import type { ExpertDrawView } from '@zhengxiang/application/contract';
import { Button, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { momentText } from '../ui/dates.ts';
import { Facts, Rows } from '../ui/parts.tsx';
import { recomputed, type Recomputed } from './recompute.ts';
import { Marked } from '../ui/marked.tsx';

const save = (certificate: DrawCertificate): void => {
  const url = URL.createObjectURL(new Blob([certificateText(certificate)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `专家抽取凭证-${String(certificate.inputs.number)}.json`;
  link.click();
  URL.revokeObjectURL(url);
};

interface CardProps {
  readonly draw: ExpertDrawView;
  /** The certificate that the review was convened with. */
  readonly convenedWith: string | undefined;
}

const columns = [
  { title: '姓名', of: (row: DrawTicket) => row.name },
  { title: '单位', of: (row: DrawTicket) => row.organisation },
  { title: '专业', of: (row: DrawTicket) => row.specialty },
  { title: '签号（前 12 位）', of: (row: DrawTicket) => <span className="hash">{row.ticket.slice(0, 12)}</span> },
];

/** One draw: result, substitutes, seed, and the re-computation in this very browser. */
export const DrawCertificateCard = ({ draw, convenedWith }: CardProps): ReactElement => {
  const certificate = draw.certificate as DrawCertificate;
  const { inputs, result } = certificate;
  const [check, setCheck] = useState<Recomputed>();
  const used = convenedWith !== undefined && convenedWith === certificateText(certificate);
  return (
    <section className="card" style={{ marginTop: 12 }} aria-label={`第 ${String(draw.number)} 次抽取`}>
      <h2 className="panel-title">
        {`第 ${String(draw.number)} 次抽取　`}
        <Tag color={used ? 'success' : 'default'}>
          <Marked text={used ? '✓ 评审采用了这次抽取' : '未用于组织评审'} />
        </Tag>
      </h2>
      <Asked inputs={inputs} />
      <h3 style={{ marginTop: 12 }}>抽中</h3>
      <Rows rows={result.chosen} keyOf={(row) => row.id} columns={columns} />
      <details style={{ marginTop: 8 }}>
        <summary>{`备选（按顺序递补）${String(result.substitutes.length)} 人`}</summary>
        <Rows rows={result.substitutes} keyOf={(row) => row.id} columns={columns} />
      </details>
      <Algorithm certificate={certificate} />
      <div className="acts-row" style={{ marginTop: 12, alignItems: 'center' }}>
        <Button data-recompute onClick={() => setCheck(recomputed(certificateText(certificate)))}>
          在本机重算
        </Button>
        <Button onClick={() => save(certificate)}>下载凭证</Button>
        {check && <Verdict check={check} />}
      </div>
    </section>
  );
};

/** What the re-computation says. */
export const Verdict = ({ check }: { readonly check: Recomputed }): ReactElement => (
  <span role="status" className={check.genuine ? 'present' : 'missing'}>
    <Marked text={`${check.genuine ? '✓' : '✗'} ${check.text}`} />
  </span>
);

/** Who drew, when, and under which conditions. */
const Asked = ({ inputs }: { readonly inputs: DrawCertificate['inputs'] }): ReactElement => (
  <Facts
    items={[
      ['抽取时间', momentText(inputs.drawnAt)],
      ['抽取人', inputs.drawnBy],
      [
        '抽取要求',
        inputs.quotas
          .map(({ specialty, count }) => `${specialty === '' ? '不限专业' : specialty} ${String(count)} 人`)
          .join('、'),
      ],
      [
        '不参加抽取',
        inputs.candidates
          .filter((one) => one.excluded !== undefined)
          .map((one) => `${one.name}（${one.excluded ?? ''}）`)
          .join('；'),
      ],
    ]}
  />
);

/** How anybody can draw again. */
const Algorithm = ({ certificate: { inputs, result } }: { readonly certificate: DrawCertificate }): ReactElement => (
  <details style={{ marginTop: 8 }}>
    <summary>凭证和算法</summary>
    <Facts
      items={[
        ['算法', inputs.algorithm],
        [
          '种子',
          <span key="s" className="hash">
            {result.seed}
          </span>,
        ],
        [
          '项目台账最新一环',
          <span key="h" className="hash">{`${inputs.head}（第 ${String(inputs.seq)} 项办理）`}</span>,
        ],
      ]}
    />
    <p className="muted">
      抽取条件先固定并写入存证日志，随后由见证方对日志签名；种子是抽取条件、服务器事先存证的随机数和见证签名（规范
      JSON，RFC 8785）的 SHA-256，哪一方都不能单独左右，抽取时刻不参与计算。每人的签号是
      SHA-256（种子:人员编号），同一组中签号小的抽中，其余按签号排成备选。早期凭证（zhengxiang-draw-1）的种子是全部抽取条件的
      SHA-256。
    </p>
  </details>
);
