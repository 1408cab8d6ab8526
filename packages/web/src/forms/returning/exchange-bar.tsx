import { keysOf } from '@zhengxiang/core';
import type { Fields } from '@zhengxiang/core';
import type { ActionId, LawPack } from '@zhengxiang/procedure';
import type { ReturnedForm } from '@zhengxiang/application/contract';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import { ProblemAlert } from '../../ui/states.tsx';
import { downloadCopy, readFilled } from './exchange.ts';
import { exchangedForms, type ExchangedForm } from './exchanged-forms.ts';
import './returning.css';

const ReturnDialog = lazy(async () => ({ default: (await import('./return-dialog.tsx')).ReturnDialog }));

type Answers = Readonly<Record<string, unknown>>;

interface ExchangeProps {
  readonly action: ActionId;
  readonly pack: LawPack;
  readonly caseId: string;
  readonly fields: Fields;
  readonly values: Answers;
  readonly onChange: (values: Answers) => void;
}

/** For people who would rather fill in a Word or Excel file: take the form along, bring it back. Nothing for acts without such a form. */
export const ExchangeBar = (props: ExchangeProps): ReactElement | null => {
  const forms = exchangedForms(props.pack, props.action);
  if (forms.length === 0) return null;
  return (
    <details className="exchange">
      <summary>用 Word、Excel 填写：下载表格，填好后导入</summary>
      <p className="muted">
        下载的表格带着现在已填的内容。填好后导入，先逐项列出改动，您点“采用”后才写进本页；表里留空的栏目不改动本页。
      </p>
      {forms.map((form) => (
        <ExchangeRow key={form.id} form={form} {...props} />
      ))}
    </details>
  );
};

const formats = { docx: 'Word', xlsx: 'Excel' } as const;
type Format = keyof typeof formats;

/** One thing at a time: which is under way, and what went wrong. */
const useWorking = () => {
  const [busy, setBusy] = useState<Format | 'reading'>();
  const [error, setError] = useState<unknown>();
  const working = async (what: Format | 'reading', work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    setError(undefined);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, error, working };
};

const ExchangeRow = ({
  form,
  caseId,
  fields,
  values,
  pack,
  onChange,
}: ExchangeProps & { readonly form: ExchangedForm }): ReactElement => {
  const picker = useRef<HTMLInputElement>(null);
  const { busy, error, working } = useWorking();
  const [back, setBack] = useState<{ readonly file: string; readonly read: ReturnedForm }>();
  const read = (file: File | undefined): void => {
    if (!file) return;
    void working('reading', async () => setBack({ file: file.name, read: await readFilled(form.id, caseId, file) }));
  };
  return (
    <div className="exchange-row" data-exchange={form.id}>
      <span className="exchange-title">{form.title}</span>
      <RowButtons
        form={form}
        busy={busy}
        onDownload={(format) => void working(format, () => downloadCopy(form.id, { caseId, format, values }))}
        onImport={() => picker.current?.click()}
      />
      <input
        ref={picker}
        type="file"
        hidden
        accept=".docx,.xlsx"
        aria-label={`选择已填的${form.title}`}
        data-import-file={form.id}
        onChange={(event) => {
          read(event.target.files?.[0]);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      {error !== undefined && <ProblemAlert error={error} />}
      <Suspense>
        {back && (
          <ReturnDialog
            title={form.title}
            file={back.file}
            back={back.read}
            fields={fields}
            pack={pack}
            values={values}
            onTake={(taken) => {
              setBack(undefined);
              onChange(taken);
            }}
            onClose={() => setBack(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
};

interface RowButtonsProps {
  readonly form: ExchangedForm;
  /** What is under way. */
  readonly busy: Format | 'reading' | undefined;
  readonly onDownload: (format: Format) => void;
  readonly onImport: () => void;
}

const RowButtons = ({ form, busy, onDownload, onImport }: RowButtonsProps): ReactElement => (
  <span className="buttons">
    {keysOf(formats).map((format) => (
      <Button
        key={format}
        size="small"
        loading={busy === format}
        disabled={busy !== undefined && busy !== format}
        aria-label={`下载${form.title}填写（${formats[format]}）`}
        data-download={format}
        onClick={() => onDownload(format)}
      >
        下载填写（{formats[format]}）
      </Button>
    ))}
    <Button
      size="small"
      loading={busy === 'reading'}
      disabled={busy !== undefined && busy !== 'reading'}
      aria-label={`导入已填的${form.title}`}
      data-import
      onClick={onImport}
    >
      导入已填表格
    </Button>
  </span>
);
