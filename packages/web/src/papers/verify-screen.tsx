import type { VerifiedPaper } from '@zhengxiang/application/contract';
import { useParams } from '@tanstack/react-router';
import { Alert, Result } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Loaded } from '../design/states.tsx';
import { Facts } from '../project/parts.tsx';
import { CompareFile } from './compare-file.tsx';

/** What the QR code of a paper opens, for anybody. */
export const VerifyScreen = (): ReactElement => {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const verified = useRead('verifyPaper', { params: { code: params['code'] ?? '' } });
  return (
    <main className="page" style={{ maxWidth: 720, margin: '0 auto' }}>
      <h1 className="page-title">文书核验</h1>
      <Loaded query={verified}>{(found) => <Verified found={found} />}</Loaded>
    </main>
  );
};

const states = {
  current: { type: 'success', title: '✓ 真实有效：本系统出具，内容未被替代' },
  replaced: {
    type: 'warning',
    title: '⚠ 本系统出具，但已被新的文书替代',
    tells: '请向出具单位索取新的文书，不要再据此办理事务。',
  },
  preparing: { type: 'info', title: '◔ 本系统已登记，文书正在生成，请稍后刷新' },
} as const;

const Verified = ({ found }: { readonly found: VerifiedPaper }): ReactElement => {
  const { paper } = found;
  if (found.state === 'unknown' || !paper) {
    return (
      <Result
        status="warning"
        title="查不到这份文书"
        subTitle="核验码不对，或者这份文书不是本系统出具的。请核对二维码是否完整，不要据此办理事务。"
      />
    );
  }
  const state = states[found.state];
  return (
    <div className="card" data-verified={found.state}>
      <Alert
        type={state.type}
        title={state.title}
        description={'tells' in state && state.tells}
        style={{ marginBottom: 12 }}
      />
      <Facts
        items={[
          ['标题', paper.title],
          ['发文字号', paper.number ?? '无（表格）'],
          ['出具单位', paper.organ],
          ['日期', paper.issuedOn],
          ['电子签名', paper.sealed ? '有' : '无'],
          ['全过程记录', `第 ${String(paper.seq)} 条`],
          ['记录哈希', <Hash key="h" text={paper.hash} />],
          ['文件 SHA-256', paper.sha256 !== null && <Hash key="s" text={paper.sha256} />],
        ]}
      />
      {paper.sha256 !== null && <CompareFile sha256={paper.sha256} />}
    </div>
  );
};

const Hash = ({ text }: { readonly text: string }): ReactElement => (
  <code style={{ overflowWrap: 'anywhere' }}>{text}</code>
);
