import { byteAddress, type ListedPaper } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Button, Segmented, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { Nothing, Section } from '../ui/parts.tsx';
import { LetterNumbers } from './letter-numbers.tsx';
import { Retry } from './paper-list.tsx';
import { ScanUpload } from './scan-upload.tsx';

/** Papers that could not be drawn, blank forms to download, and the papers whose sealed scan is still missing. */
export const PapersScreen = (): ReactElement => (
  <div className="page">
    <h1 className="page-title">文书与表格</h1>
    <Failed />
    <LetterNumbers />
    <div className="card" style={{ marginBottom: 12 }}>
      <Section title="表格下载">
        <Forms />
      </Section>
    </div>
    <div className="card">
      <Awaited />
    </div>
  </div>
);

const Forms = (): ReactElement => {
  const forms = useRead('annexForms', {});
  return (
    <Loaded query={forms}>
      {(rows) => (
        <>
          <p className="muted">办法所附的空白表格。在系统中办理时不必另填，填好的表随事项自动生成。</p>
          <ul className="form-list" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
            {rows.map(({ id, title }, index) => (
              <li key={id} style={{ display: 'flex', gap: 16, padding: '6px 0' }}>
                <span style={{ flex: '0 1 520px' }}>{`附件${String(index + 1)}　${title}`}</span>
                <a
                  href={byteAddress('formBytes', { id, format: 'pdf' })}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${title} PDF`}
                >
                  PDF
                </a>
                <a href={byteAddress('formBytes', { id, format: 'docx' })} download aria-label={`${title} Word`}>
                  Word
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
};

/** Nothing while every paper could be drawn. */
const Failed = (): ReactElement | null => {
  const failed = useRead('failedPapers', {});
  const rows = failed.data ?? [];
  if (failed.error) return <ProblemAlert error={failed.error} />;
  if (rows.length === 0) return null;
  return (
    <div className="card" style={{ marginBottom: 12 }} data-failed-papers={rows.length}>
      <Section title={`没有生成的文书（${String(rows.length)} 份）`}>
        <p className="muted">
          事项已经办成，文号已经登记，只是文件试了几次都没有生成。可以重试；仍不成功的，请告诉系统管理员。
        </p>
        <Table<ListedPaper>
          size="small"
          rowKey={(row) => row.paper.id}
          dataSource={[...rows]}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          scroll={{ x: 720 }}
          columns={[
            { title: '文书', render: (_value, { paper }) => `${paper.name} ${paper.number ?? ''}` },
            { title: '项目', render: (_value, row) => <ProjectLink row={row} /> },
            { title: '日期', width: 110, render: (_value, { paper }) => paper.issuedOn },
            {
              title: '办理',
              width: 240,
              render: (_value, { paper }) => <Retry paper={paper} onChanged={() => void failed.refetch()} />,
            },
          ]}
        />
      </Section>
    </div>
  );
};

const ProjectLink = ({ row }: { readonly row: ListedPaper }): ReactElement => (
  <>
    <Link to="/projects/$id" params={{ id: row.paper.caseId }} search={{ tab: 'papers' }}>
      {row.project}
    </Link>
    <div className="muted">{`${row.projectNumber ?? '未编号'}　${row.ownerName}`}</div>
  </>
);

const Awaited = (): ReactElement => {
  const [mine, setMine] = useState<'true' | 'false'>('true');
  const awaited = useRead('awaitedScans', { query: { mine } });
  return (
    <Section title="待上传盖章扫描件">
      <p className="muted">文书签字盖章后，扫描上传，与原件一并存档。有电子签名的不用上传。</p>
      <Segmented
        aria-label="范围"
        value={mine}
        options={[
          { value: 'true', label: '本单位出具的' },
          { value: 'false', label: '看得到的全部' },
        ]}
        onChange={(value) => setMine(value === 'true' ? 'true' : 'false')}
        style={{ marginBottom: 8 }}
      />
      <Loaded query={awaited}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing text="没有等待扫描件的文书。" />
          ) : (
            <AwaitedTable rows={rows} again={() => void awaited.refetch()} />
          )
        }
      </Loaded>
    </Section>
  );
};

const AwaitedTable = ({
  rows,
  again,
}: {
  readonly rows: readonly ListedPaper[];
  readonly again: () => void;
}): ReactElement => (
  <Table<ListedPaper>
    size="small"
    rowKey={(row) => row.paper.id}
    dataSource={[...rows]}
    pagination={{ pageSize: 20, showTotal: (total) => `共 ${String(total)} 份` }}
    scroll={{ x: 860 }}
    columns={[
      {
        title: '文书',
        render: (_value, { paper }) => (
          <>
            {paper.name}
            <div className="muted">{paper.number ?? '表格'}</div>
          </>
        ),
      },
      {
        title: '项目',
        render: (_value, row) => <ProjectLink row={row} />,
      },
      { title: '出具单位', width: 190, render: (_value, { paper }) => paper.organ },
      { title: '日期', width: 110, render: (_value, { paper }) => paper.issuedOn },
      {
        title: '办理',
        width: 180,
        render: (_value, { paper }) =>
          paper.mine ? (
            <span className="buttons">
              {paper.state === 'ready' && (
                <Button
                  size="small"
                  href={byteAddress('paperBytes', { id: paper.id, format: 'pdf' })}
                  target="_blank"
                  aria-label={`打印${paper.name}`}
                >
                  打印
                </Button>
              )}
              <ScanUpload paper={paper} onDone={again} />
            </span>
          ) : (
            <span className="muted">由出具单位上传</span>
          ),
      },
    ]}
  />
);
