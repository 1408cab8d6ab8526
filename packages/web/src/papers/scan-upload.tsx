import type { PaperView } from '@zhengxiang/application/contract';
import { App, Button } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { upload } from '../api/upload.ts';
import { ProblemAlert } from '../ui/states.tsx';

interface ScanUploadProps {
  readonly paper: Pick<PaperView, 'id' | 'name'>;
  readonly onDone: () => void;
}

/** Brings the scan of the paper as it was signed and sealed. */
export const ScanUpload = ({ paper, onDone }: ScanUploadProps): ReactElement => {
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const { message } = App.useApp();
  const bring = async (file: File): Promise<void> => {
    setError(undefined);
    setPercent(0);
    try {
      const stored = await upload(file, setPercent);
      await call('attachScan', { params: { id: paper.id }, body: { fileId: stored.id } });
      void message.success(`已上传${paper.name}的扫描件`);
      onDone();
    } catch (problem) {
      setError(problem);
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        aria-label={`${paper.name}的盖章扫描件`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void bring(file);
        }}
      />
      <Button
        size="small"
        loading={percent !== undefined}
        onClick={() => input.current?.click()}
        aria-label={`上传${paper.name}的盖章扫描件`}
      >
        {percent === undefined ? '上传扫描件' : `正在上传 ${String(percent)}%`}
      </Button>
      {error !== undefined && <ProblemAlert error={error} />}
    </div>
  );
};
