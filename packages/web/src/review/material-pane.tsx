import { currentVersion } from '@zhengxiang/procedure';
import type { ProjectView } from '@zhengxiang/application/contract';
import { Empty, Select, Tabs } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { ApplicationTab } from '../project/application-tab.tsx';
import { differences } from '../forms/differences.ts';
import { Rows } from '../ui/parts.tsx';
import { FilePreview } from './file-preview.tsx';
import { materialFiles } from './material-files.ts';

interface Extra {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
}

interface MaterialPaneProps {
  readonly view: ProjectView;
  readonly extra?: readonly Extra[];
}

/** The left side of a desk: what the unit has handed in, its files inside the page, and what changed since the last version. */
export const MaterialPane = ({ view, extra = [] }: MaterialPaneProps): ReactElement => {
  const { versions } = view.facts;
  const files = materialFiles(currentVersion(view.facts));
  const changed = versions.length > 1;
  return (
    <section className="card room-material" aria-label="材料" tabIndex={0}>
      <Tabs
        size="small"
        items={[
          { key: 'application', label: '申报材料', children: <ApplicationTab view={view} /> },
          { key: 'files', label: `附件 ${String(files.length)}`, children: <FileReader files={files} /> },
          ...(changed ? [{ key: 'changes', label: '与上一稿的不同', children: <Changes view={view} /> }] : []),
          ...extra,
        ]}
      />
    </section>
  );
};

const FileReader = ({ files }: { readonly files: ReturnType<typeof materialFiles> }): ReactElement => {
  const [chosen, setChosen] = useState<string>();
  const current = files.find(({ file }) => file.id === chosen) ?? files[0];
  if (!current) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有附件。" />;
  return (
    <>
      <Select
        aria-label="选择附件"
        style={{ width: '100%', marginBottom: 8 }}
        value={current.file.id}
        onChange={setChosen}
        options={files.map(({ what, file }) => ({ value: file.id, label: `${what}：${file.name}` }))}
      />
      <FilePreview key={current.file.fileId} file={current.file} />
    </>
  );
};

const Changes = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { versions, intake } = view.facts;
  const current = currentVersion(view.facts);
  const last = intake.returns.at(-1);
  const rows = current ? differences(versions.at(-2)?.data, current.data) : [];
  const asked = new Set((last?.items ?? []).map(({ target }) => target.split('.')[0]));
  return (
    <>
      {last && <p className="muted">{`上次退回补正：${last.on}，要求补正 ${String(last.items.length)} 项。`}</p>}
      {rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="与上一稿没有不同。" />
      ) : (
        <Rows
          rows={rows}
          keyOf={(row) => row.path}
          columns={[
            { title: '栏目', of: (row) => `${row.label}${asked.has(row.path) ? '（要求补正）' : ''}` },
            { title: '原来', of: (row) => row.before },
            { title: '现在', of: (row) => row.after },
          ]}
        />
      )}
    </>
  );
};
