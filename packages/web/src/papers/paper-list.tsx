import { byteAddress, type PaperView } from '@zhengxiang/application/contract';
import { Button, Table, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { ScanUpload } from './scan-upload.tsx';
import { Marked } from '../ui/marked.tsx';
import { momentText } from '../ui/dates.ts';

interface PaperListProps {
  readonly papers: readonly PaperView[];
  readonly onOpen: (paper: PaperView) => void;
  readonly onChanged: () => void;
}

/** Each paper with its number, its state and what can be done with it. */
export const PaperList = ({ papers, onOpen, onChanged }: PaperListProps): ReactElement => (
  <Table<PaperView>
    size="small"
    rowKey="id"
    dataSource={[...papers]}
    pagination={papers.length > 50 ? { pageSize: 50 } : false}
    scroll={{ x: 720 }}
    columns={[
      {
        title: '文书',
        render: (_value, paper) => (
          <>
            <strong>{paper.name}</strong>
            {paper.supersededBy !== null && <Tag style={{ marginLeft: 6 }}>已被新文书替代</Tag>}
            <div className="muted">{paper.number ?? '表格，无发文字号'}</div>
          </>
        ),
      },
      {
        title: '出具',
        width: 190,
        render: (_value, paper) => (
          <>
            {paper.issuedOn}
            <div className="muted">{paper.organ}</div>
          </>
        ),
      },
      {
        title: '下载',
        width: 170,
        render: (_value, paper) => <Ways paper={paper} onOpen={onOpen} onChanged={onChanged} />,
      },
      { title: '签章', width: 190, render: (_value, paper) => <Sealing paper={paper} onChanged={onChanged} /> },
    ]}
  />
);

const Ways = ({
  paper,
  onOpen,
  onChanged,
}: {
  readonly paper: PaperView;
  readonly onOpen: (paper: PaperView) => void;
  readonly onChanged: () => void;
}): ReactElement => {
  if (paper.waitsForNumber)
    return (
      <span data-paper-state="numbering">
        <Marked text="◷ 等出具单位登记发文字号" />
      </span>
    );
  if (paper.state === 'queued')
    return (
      <span data-paper-state="queued">
        <Marked text="◷ 正在生成…" />
      </span>
    );
  if (paper.state === 'failed') return <Retry paper={paper} onChanged={onChanged} />;
  const called = `${paper.name}${paper.number === null ? '' : ` ${paper.number}`}`;
  return (
    <span className="buttons" data-paper-state="ready">
      <Button size="small" onClick={() => onOpen(paper)} aria-label={`查看 ${called}`}>
        查看
      </Button>
      <a href={byteAddress('paperBytes', { id: paper.id, format: 'pdf' })} download aria-label={`下载 PDF ${called}`}>
        PDF
      </a>
      <a href={byteAddress('paperBytes', { id: paper.id, format: 'docx' })} download aria-label={`下载 Word ${called}`}>
        Word
      </a>
      <a
        href={byteAddress('paperProof', { id: paper.id })}
        target="_blank"
        rel="noreferrer"
        aria-label={`核验单 ${called}`}
      >
        核验单
      </a>
    </span>
  );
};

/** A paper that could not be drawn, and the way to have it tried again. */
export const Retry = ({
  paper,
  onChanged,
}: {
  readonly paper: PaperView;
  readonly onChanged: () => void;
}): ReactElement => {
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const retry = async (): Promise<void> => {
    setSending(true);
    try {
      await call('retryPaper', { params: { id: paper.id } });
      onChanged();
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(false);
    }
  };
  return (
    <span data-paper-state="failed">
      <Marked text={`✗ 没有生成（已试 ${String(paper.attempts)} 次）`} />
      <Button size="small" loading={sending} onClick={() => void retry()} aria-label={`重试生成 ${paper.name}`}>
        重试
      </Button>
      {error !== undefined && <ProblemAlert error={error} />}
    </span>
  );
};

/** How the paper came by its seal: electronically, by a scan, or not yet. */
const Sealing = ({ paper, onChanged }: { readonly paper: PaperView; readonly onChanged: () => void }): ReactElement => (
  <>
    {paper.sealed && (
      <div>
        <Marked text="✓ 电子签名" />
      </div>
    )}
    {paper.scans.map((scan) => (
      <div key={scan.fileId}>
        <a href={byteAddress('fileContent', { id: scan.fileId })} target="_blank" rel="noreferrer">
          <Marked text={`✓ 扫描件 ${scan.name}`} />
        </a>
        <div className="muted">{`${scan.by}　${momentText(scan.at)}`}</div>
        {scan.seq !== null && (
          <div className="muted" title={`文件 SHA-256 ${scan.sha256 ?? ''}；记录哈希 ${scan.hash ?? ''}`}>
            {`已记入台账（文书记录第 ${String(scan.seq)} 条，文件指纹 ${scan.sha256?.slice(0, 12) ?? ''}…）`}
          </div>
        )}
      </div>
    ))}
    {paper.waitsForScan && (
      <span className="muted">
        <Marked text="○ 待传盖章扫描件" />
      </span>
    )}
    {paper.waitsForScan && paper.mine && <ScanUpload paper={paper} onDone={onChanged} />}
  </>
);
