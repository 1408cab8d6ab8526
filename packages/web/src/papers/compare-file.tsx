import { sha256Bytes } from '@zhengxiang/core';
import type { VerifiedPaper } from '@zhengxiang/application/contract';
import { Alert, Button } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { compareWords, type ComparedItem } from './compare-words.ts';
import { wordsOfPdf } from './pdf-words.ts';
import { Marked } from '../ui/marked.tsx';

/** The browser's own cryptography exists only behind TLS or on the same machine. */
const sha256Of = async (bytes: ArrayBuffer): Promise<string> =>
  window.isSecureContext
    ? Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('')
    : sha256Bytes(Array.from(new Uint8Array(bytes)));

type Compared = 'same' | 'scan' | 'different' | 'unreadable';

const words = {
  same: { type: 'success', title: '与出具的文件一致（逐字节相同）' },
  scan: { type: 'success', title: '与登记的盖章扫描件一致（逐字节相同）' },
  different: {
    type: 'error',
    title: '不一致：与系统出具的文件不同',
    tells:
      '改动过的、重新扫描或另存的、可编辑的副本，都会不一致。以下各项中标“未核对”的，请对着上面的内容逐项核对，拿不准的向出具单位核实。',
  },
  unreadable: { type: 'warning', title: '读不了这个文件，请换一个文件再试' },
} as const;

const verdicts = {
  missing: '✗ 不一致：这个文件的文字里没有',
  unchecked: '○ 未核对：请自己对照',
} as const;

/** What can be told of a file that is not the issued one: which contents its words lack; the rest stays for the reader. */
const Items = ({ items }: { readonly items: readonly ComparedItem[] }): ReactElement | null =>
  items.length === 0 ? null : (
    <ul className="verify-items" style={{ paddingLeft: 0, listStyle: 'none', marginBottom: 0 }}>
      {items.map(({ label, printed, verdict }) => (
        <li key={label} data-verdict={verdict}>
          {`${label} ${printed}　`}
          <strong>
            <Marked text={verdicts[verdict]} />
          </strong>
        </li>
      ))}
    </ul>
  );

interface CompareFileProps {
  /** What it was recorded to say. */
  readonly paper: NonNullable<VerifiedPaper['paper']>;
  /** Of the issued PDF. */
  readonly sha256: string;
  /** Of the scans of the sealed paper. */
  readonly scans: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly compared: Compared;
  readonly items: readonly ComparedItem[];
}

const useCompared = ({
  paper,
  sha256,
  scans,
}: CompareFileProps): readonly [Outcome | undefined, (file: File) => Promise<void>] => {
  const [result, setResult] = useState<Outcome>();
  const compare = async (file: File): Promise<void> => {
    try {
      const bytes = await file.arrayBuffer();
      const own = await sha256Of(bytes);
      const compared = own === sha256 ? 'same' : scans.includes(own) ? 'scan' : 'different';
      // A file whose words cannot be read is told by its bytes alone.
      const runs = compared === 'different' ? await wordsOfPdf(bytes).catch(() => []) : [];
      setResult({ name: file.name, compared, items: compared === 'different' ? compareWords(paper, runs) : [] });
    } catch {
      setResult({ name: file.name, compared: 'unreadable', items: [] });
    }
  };
  return [result, compare];
};

/** Compares a file with the issued one. The file stays on this computer: only its SHA-256 is reckoned. */
export const CompareFile = ({ paper, sha256, scans }: CompareFileProps): ReactElement => {
  const chooser = useRef<HTMLInputElement>(null);
  const [result, compare] = useCompared({ paper, sha256, scans });
  const says = result && words[result.compared];
  return (
    <section
      className="verify-compare"
      aria-label="比对手中的文件"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) void compare(file);
      }}
    >
      <h3>手中有电子文件的，可以逐字节比对</h3>
      <p className="muted">文件不会上传，只在这台设备上计算。可以是 PDF，也可以是盖章扫描件。</p>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="比对用的文件"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void compare(file);
          // The same file may have changed since.
          event.target.value = '';
        }}
      />
      <Button onClick={() => chooser.current?.click()}>选择文件比对</Button>
      <div aria-live="polite" data-compared={result?.compared}>
        {says && (
          <Alert
            type={says.type}
            showIcon
            title={says.title}
            description={
              <>
                <div>{result.name}</div>
                {'tells' in says && <div>{says.tells}</div>}
                <Items items={result.items} />
              </>
            }
            style={{ marginTop: 12 }}
          />
        )}
      </div>
    </section>
  );
};
