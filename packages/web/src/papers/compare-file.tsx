import { sha256Bytes } from '@zhengxiang/core';
import { Alert } from 'antd';
import { useState, type ReactElement } from 'react';

/** The browser's own cryptography exists only behind TLS or on the same machine. */
const sha256Of = async (bytes: ArrayBuffer): Promise<string> =>
  window.isSecureContext
    ? Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('')
    : sha256Bytes(Array.from(new Uint8Array(bytes)));

type Compared = 'same' | 'different' | 'unreadable';

const words = {
  same: { type: 'success', title: '✓ 一致：这个文件就是系统出具的原件' },
  different: { type: 'error', title: '✖ 不一致：这个文件不是原件，或者被改动过' },
  unreadable: { type: 'warning', title: '⚠ 读不了这个文件，请换一个文件再试' },
} as const;

/** Compares a file with the issued one. The file stays on this computer: only its SHA-256 is reckoned. */
export const CompareFile = ({ sha256 }: { readonly sha256: string }): ReactElement => {
  const [result, setResult] = useState<{ readonly name: string; readonly compared: Compared }>();
  const compare = async (file: File): Promise<void> => {
    try {
      const own = await sha256Of(await file.arrayBuffer());
      setResult({ name: file.name, compared: own === sha256 ? 'same' : 'different' });
    } catch {
      setResult({ name: file.name, compared: 'unreadable' });
    }
  };
  return (
    <section aria-label="比对手中的文件" style={{ marginTop: 20 }}>
      <h3>比对手中的 PDF</h3>
      <label
        className="drop-zone"
        style={{ display: 'block', border: '1px dashed #8c8c8c', borderRadius: 6, padding: 20, textAlign: 'center' }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file) void compare(file);
        }}
      >
        把 PDF 拖到这里，或者选择文件（文件不会上传）：{' '}
        <input
          type="file"
          accept="application/pdf"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void compare(file);
          }}
        />
      </label>
      <div aria-live="polite" data-compared={result?.compared}>
        {result && (
          <Alert
            type={words[result.compared].type}
            title={words[result.compared].title}
            description={result.name}
            style={{ marginTop: 12 }}
          />
        )}
      </div>
    </section>
  );
};
