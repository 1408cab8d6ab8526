import { Button, InputNumber, Select, Upload } from 'antd';
import type { ReactElement } from 'react';
import type { LedgerImport, Place, Read } from './use-ledger-import.ts';

/** 1: which file, which of its sheets, and where the headings stand. */
export const FileStep = ({ ledger }: { readonly ledger: LedgerImport }): ReactElement => {
  const { read, busy, open, turnTo } = ledger;
  return (
    <section className="ledger-step" aria-busy={busy}>
      <h2>1. 选择文件</h2>
      <div className="buttons">
        <Upload
          accept=".xlsx,.csv"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(file) => {
            void open(file);
            return false;
          }}
        >
          <Button type={read ? 'default' : 'primary'} loading={busy}>
            {read ? '换一份文件' : '选择 xlsx 或 csv 文件'}
          </Button>
        </Upload>
        {read && <PlaceOfHeadings read={read} turnTo={(place) => turnTo(read, place)} />}
      </div>
      {read && <OtherSheets read={read} />}
    </section>
  );
};

interface PlaceProps {
  readonly read: Read;
  readonly turnTo: (place: Place) => void;
}

const PlaceOfHeadings = ({ read: { preview }, turnTo }: PlaceProps): ReactElement => (
  <>
    <strong style={{ alignSelf: 'center' }}>{preview.fileName}</strong>
    {preview.sheets.length > 1 && (
      <Select
        aria-label="工作表"
        value={preview.sheet}
        options={preview.sheetRows.map(({ name, rows, hidden }) => ({
          value: name,
          label: `工作表：${name}（${rows === 0 ? '没有台账' : `${String(rows)} 行`}${hidden ? '，隐藏' : ''}）`,
        }))}
        onChange={(sheet: string) => turnTo({ sheet })}
        popupMatchSelectWidth={false}
      />
    )}
    <InputNumber
      aria-label="标题在第几行"
      prefix="标题在第"
      suffix="行"
      min={1}
      max={1000}
      style={{ width: 150 }}
      value={preview.headingRow}
      onChange={(headingRow) => {
        if (headingRow !== null) turnTo({ headingRow });
      }}
    />
    <Select
      aria-label="标题占几行"
      value={preview.headingRows}
      options={[1, 2].map((value) => ({ value, label: `标题占 ${String(value)} 行` }))}
      onChange={(headingRows: number) => turnTo({ headingRow: preview.headingRow, headingRows })}
    />
  </>
);

/** A file may have more than one ledger in it. */
const OtherSheets = ({ read: { preview } }: Pick<PlaceProps, 'read'>): ReactElement | null => {
  const others = preview.sheetRows.filter(({ name, rows }) => rows > 0 && name !== preview.sheet);
  if (others.length === 0) return null;
  return (
    <p className="ledger-doubt" style={{ margin: '8px 0 0' }}>
      {`一次读一个工作表。还有别的工作表有内容：${others
        .map(({ name, rows, hidden }) => `${name}（${String(rows)} 行${hidden ? '，隐藏' : ''}）`)
        .join('、')}，导入后再选它们。`}
    </p>
  );
};
