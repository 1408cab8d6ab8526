import type { PaperFault, VerifiedPaper } from '@zhengxiang/application/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Input, Result } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useRead } from '../api/hooks.ts';
import { Loaded } from '../ui/states.tsx';
import { CompareFile } from './compare-file.tsx';
import { Contents, Traces } from './verify-contents.tsx';
import './verify.css';

const Frame = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const door = useRead('frontDoor', {}).data;
  return (
    <main className="page verify">
      <p className="muted verify-product">{door ? `${door.county}　${door.product}` : ' '}</p>
      <h1 className="page-title">文书核验</h1>
      {children}
    </main>
  );
};

/** What the QR code of a paper opens, for anybody. */
export const VerifyScreen = (): ReactElement => {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const verified = useRead('verifyPaper', { params: { code: params['code'] ?? '' } });
  return (
    <Frame>
      <Loaded query={verified}>{(found) => <Verified found={found} />}</Loaded>
    </Frame>
  );
};

/** For papers whose code is printed in words, and for those whose QR code cannot be read any more. */
export const VerifyByCodeScreen = (): ReactElement => (
  <Frame>
    <div className="card">
      <CodeForm />
    </div>
  </Frame>
);

const CodeForm = (): ReactElement => {
  const [code, setCode] = useState('');
  const navigate = useNavigate();
  const given = code.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '') void navigate({ to: '/verify/$code', params: { code: given } });
      }}
    >
      <label className="field-label" htmlFor="verify-code">
        核验码（印在文书每一页的页脚）
      </label>
      <Input
        id="verify-code"
        value={code}
        maxLength={100}
        autoComplete="off"
        placeholder="例如 A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R"
        onChange={(event) => setCode(event.target.value)}
      />
      <p className="muted">大小写、横线、空格都不影响。</p>
      <Button type="primary" htmlType="submit" disabled={given === ''}>
        核验
      </Button>
    </form>
  );
};

const faults: Readonly<Record<PaperFault, string>> = {
  'act-missing': '台账中没有这份文书所依据的办理记录。',
  'act-altered': '这份文书所依据的办理记录与台账的哈希不符，可能被改动过。',
  'record-altered': '台账中这份文书的出具记录与它的哈希不符，可能被改动过。',
  'register-altered': '文书登记与台账中的出具记录不一致，登记可能被改动过。',
  'file-missing': '系统存着的 PDF 不见了。',
  'file-altered': '系统存着的 PDF 与出具时的哈希不符，可能被换过。',
};

interface Says {
  readonly type: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly tells?: string;
}

const states: Readonly<Record<Exclude<VerifiedPaper['state'], 'unknown'>, Says>> = {
  current: { type: 'info', title: '本系统出具过这份文书，目前没有被替代或撤回' },
  replaced: {
    type: 'warning',
    title: '本系统出具过，但已被新的文书替代',
    tells: '请向出具单位索取新的文书，不要再据此办理事务。',
  },
  withdrawn: {
    type: 'warning',
    title: '本系统出具过，但所办的事项已经撤回',
    tells: '这份文书不再有效，不要再据此办理事务。',
  },
  preparing: { type: 'info', title: '本系统已登记，文书正在生成，还没有给出去' },
  suspect: { type: 'error', title: '系统中的登记不符，不能核验' },
};

const Verified = ({ found }: { readonly found: VerifiedPaper }): ReactElement => {
  const { paper } = found;
  if (found.state === 'unknown' || !paper) {
    return (
      <>
        <Result
          status="warning"
          title="查不到这份文书"
          subTitle="核验码不对，或者这份文书不是本系统出具的。请核对核验码是否完整，不要据此办理事务。"
        />
        <div className="card">
          <CodeForm />
        </div>
      </>
    );
  }
  const { type, title, tells } = states[found.state];
  const suspect = found.state === 'suspect';
  return (
    <div className="card" data-verified={found.state}>
      <Alert
        type={type}
        showIcon
        role={suspect ? 'alert' : 'status'}
        title={title}
        description={
          suspect ? (
            <>
              {paper.faults.map((fault) => (
                <div key={fault}>{faults[fault]}</div>
              ))}
              <div>请不要据此办理事务，并告知出具单位和系统管理员。</div>
            </>
          ) : (
            tells
          )
        }
      />
      <p className="verify-caution">
        <strong>本页不能证明您手中的纸张与原件一致，请逐项核对以下内容。</strong>
        有一项不符，就不要据此办理事务。
      </p>
      {paper.seal === 'awaited' && found.state !== 'preparing' && (
        <Alert
          type="warning"
          showIcon
          title="还没有登记盖章扫描件"
          description="这份文书没有电子签名，系统也还没有收到盖章后的扫描件。印章请向出具单位核实。"
        />
      )}
      <Contents paper={paper} />
      {paper.sha256 !== null && !paper.faults.some((one) => one !== 'act-altered' && one !== 'act-missing') && (
        <CompareFile paper={paper} sha256={paper.sha256} scans={paper.scans} />
      )}
      <Traces paper={paper} />
    </div>
  );
};
