import type { DocumentRef } from '@zhengxiang/core';
import { Button, Progress } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { ProblemError, told } from '../api/problem.ts';
import { upload } from '../api/upload.ts';
import { useMe } from '../ui/session.ts';
import { allowedExtensions, faultOf, sizeText } from './file-check.ts';
import type { InputComponent } from './types.ts';
import { newId } from '../api/new-id.ts';

/** A file that is on its way, or that did not arrive. */
interface Going {
  readonly key: string;
  readonly file: File;
  readonly percent: number;
  readonly fault?: string;
  /** A broken connection can be tried again; a wrong file cannot. */
  readonly canRetry?: boolean;
}

export const FilesInput: InputComponent = ({ field, value, onChange, id, describedBy }) => {
  const { uploadLimit } = useMe();
  const documents = Array.isArray(value) ? (value as DocumentRef[]) : [];
  const [going, setGoing] = useState<readonly Going[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const current = useRef(documents);
  current.current = documents;
  const put = (one: Going): void =>
    setGoing((before) =>
      before.some(({ key }) => key === one.key)
        ? before.map((old) => (old.key === one.key ? one : old))
        : [...before, one],
    );
  const drop = (key: string): void => setGoing((before) => before.filter((one) => one.key !== key));
  const send = async (key: string, file: File): Promise<void> => {
    const wrong = faultOf(file, uploadLimit);
    if (wrong !== undefined) return put({ key, file, percent: 0, fault: wrong });
    put({ key, file, percent: 0 });
    try {
      const stored = await upload(file, (percent) => put({ key, file, percent }));
      const made: DocumentRef = {
        id: newId(),
        role: field.role ?? 'other',
        fileId: stored.id,
        name: stored.name,
        sha256: stored.sha256,
        size: stored.size,
      };
      current.current = [...current.current, made];
      onChange(current.current);
      drop(key);
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : undefined;
      const fault = told(error).detail ?? `“${file.name}”上传失败，请重试。`;
      const canRetry = problem === undefined || !['invalid', 'too-large', 'forbidden'].includes(problem.code);
      put({ key, file, percent: 0, fault, canRetry });
    }
  };
  return (
    <div>
      <input
        ref={chooser}
        id={id}
        aria-describedby={describedBy}
        type="file"
        multiple
        tabIndex={-1}
        accept={allowedExtensions.map((extension) => `.${extension}`).join(',')}
        style={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
        onChange={(event) => {
          setGoing((before) => before.filter((one) => one.fault === undefined || one.canRetry === true));
          for (const file of event.target.files ?? []) void send(newId(), file);
          event.target.value = '';
        }}
      />
      {documents.map((document) => (
        <div key={document.id}>
          <a href={`/api/files/${document.fileId}/content`} target="_blank" rel="noreferrer">
            {document.name}
          </a>
          <span className="muted">（{sizeText(document.size)}）</span>
          <Button
            type="link"
            size="small"
            aria-label={`移除${document.name}`}
            onClick={() => onChange(documents.filter((one) => one.id !== document.id))}
          >
            移除
          </Button>
        </div>
      ))}
      {going.map((one) => (
        <OnTheWay key={one.key} one={one} onRetry={() => void send(one.key, one.file)} onDrop={() => drop(one.key)} />
      ))}
      <Button
        onClick={() => chooser.current?.click()}
        aria-label={`选择文件上传：${field.label}`}
        aria-describedby={describedBy}
        data-choose-file
      >
        选择文件上传
      </Button>
      <span className="field-help"> 每个文件不超过 {sizeText(uploadLimit)}</span>
    </div>
  );
};

interface OnTheWayProps {
  readonly one: Going;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

const OnTheWay = ({ one, onRetry, onDrop }: OnTheWayProps): ReactElement =>
  one.fault === undefined ? (
    <div>
      {one.file.name} <Progress percent={one.percent} size="small" aria-label={`${one.file.name}上传进度`} />
    </div>
  ) : (
    <div className="field-error" role="alert" data-upload-fault>
      {one.fault}{' '}
      {one.canRetry === true && (
        <Button size="small" onClick={onRetry} data-retry-upload>
          重新上传
        </Button>
      )}
      <Button size="small" type="link" aria-label={`不传${one.file.name}`} onClick={onDrop}>
        不传了
      </Button>
    </div>
  );
