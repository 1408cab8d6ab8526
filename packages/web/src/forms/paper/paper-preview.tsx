import { Modal, Tabs } from 'antd';
import type { ReactElement } from 'react';

interface Source {
  readonly key: string;
  readonly label: string;
  /** Without the format: /pdf shows it, /docx is for further work. */
  readonly address: string;
}

interface PaperPreviewProps {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly onClose: () => void;
}

/** Papers over the page, as they will be printed. */
export const PaperPreview = ({ title, sources, onClose }: PaperPreviewProps): ReactElement => (
  <Modal open title={title} width={960} style={{ top: 16 }} footer={null} onCancel={onClose} destroyOnHidden>
    {sources.length === 1 && sources[0] ? (
      <Sheet source={sources[0]} />
    ) : (
      <Tabs
        items={sources.map((source) => ({ key: source.key, label: source.label, children: <Sheet source={source} /> }))}
      />
    )}
  </Modal>
);

const Sheet = ({ source }: { readonly source: Source }): ReactElement => (
  <>
    <p className="buttons">
      <a href={`${source.address}/pdf`} target="_blank" rel="noreferrer">
        在新窗口打开
      </a>
      <a href={`${source.address}/docx`} download>
        下载 Word
      </a>
    </p>
    <iframe
      src={`${source.address}/pdf`}
      title={source.label}
      style={{ width: '100%', height: '72vh', border: '1px solid #d9d9d9' }}
    />
  </>
);
