import type { ReturnedForm } from '@zhengxiang/application/contract';
import { wanText, type Fen, type Field, type Fields } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { Alert, Button, Empty, Modal, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { pickSources } from '../../fields/pick-sources.ts';
import { useWorld } from '../../fields/world.ts';
import { annexesOf } from '../use-checks.ts';
import { differencesOf, type Difference, type RowDifference } from './differences.ts';
import { wordsOf, type PickWords } from './words.ts';
import { newId } from '../../api/new-id.ts';

type Answers = Readonly<Record<string, unknown>>;

interface ReturnDialogProps {
  readonly title: string;
  readonly file: string;
  readonly back: ReturnedForm;
  readonly fields: Fields;
  readonly pack: LawPack;
  readonly values: Answers;
  readonly onTake: (values: Answers) => void;
  readonly onClose: () => void;
}

/** So many changes are listed; whoever changed more sees how many more. */
const atMost = 200;

/** What the file would change, line by line; nothing is taken over before the person says so. */
export const ReturnDialog = ({
  title,
  file,
  back,
  fields,
  pack,
  values,
  onTake,
  onClose,
}: ReturnDialogProps): ReactElement => {
  // Held fast while the dialog is open: what is shown is what is taken.
  const [{ changed, rows, kept, sums, taken }] = useState(() =>
    differencesOf(fields, annexesOf(pack), values, back, () => newId()),
  );
  const pickWords = usePickWords();
  const count = changed.length + rows.length;
  return (
    <Modal
      open
      width={960}
      title={`导入${title}`}
      onCancel={onClose}
      footer={
        count === 0 ? (
          <Button onClick={onClose}>关闭</Button>
        ) : (
          <>
            <Button onClick={onClose}>取消</Button>
            <Button type="primary" data-take onClick={() => onTake(taken)}>
              {`采用这 ${String(count)} 处改动`}
            </Button>
          </>
        )
      }
    >
      <p className="muted">文件：{file}</p>
      {back.faults.length > 0 && <Faults faults={back.faults} />}
      {kept.length > 0 && <Kept labels={kept} />}
      {count === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            back.faults.length > 0 || kept.length > 0
              ? '没有可以采用的内容。请按上面的说明改好文件后重新导入。'
              : '文件内容与本页已填的完全一致，没有要改的。'
          }
        />
      ) : (
        <Changes rows={rows} changed={changed} sums={sums} pickWords={pickWords} />
      )}
    </Modal>
  );
};

const Faults = ({ faults }: { readonly faults: ReturnedForm['faults'] }): ReactElement => (
  <Alert
    type="warning"
    showIcon
    role="alert"
    className="spaced"
    title={`有 ${String(faults.length)} 处没有读出来或有疑问，不会采用`}
    description={
      <ul className="returned-faults" data-faults>
        {faults.slice(0, 50).map(({ where, reason }) => (
          <li key={`${where}${reason}`}>
            <b>{where}</b>：{reason}
          </li>
        ))}
        {faults.length > 50 && <li>{`另有 ${String(faults.length - 50)} 处`}</li>}
      </ul>
    }
  />
);

/** What the file leaves empty is not taken out of the page: whoever wants that does it there. */
const Kept = ({ labels }: { readonly labels: readonly string[] }): ReactElement => (
  <Alert
    type="info"
    showIcon
    className="spaced"
    data-kept
    title={`有 ${String(labels.length)} 处在文件里是空的，本页已填的内容保留；要清空的请在页面上清空`}
    description={`${labels.slice(0, 30).join('、')}${labels.length > 30 ? ' 等' : ''}`}
  />
);

const ChangeLine = ({ one, pickWords }: { readonly one: Difference; readonly pickWords: PickWords }): ReactElement => (
  <tr data-change={one.path}>
    <th scope="row">{one.label}</th>
    <td className="returned-before">{wordsOf(one.field, one.before, pickWords)}</td>
    <td className="returned-written">{one.written ?? '（按其他栏算出）'}</td>
    <td className="returned-after">{wordsOf(one.field, one.after, pickWords)}</td>
  </tr>
);

/** The filled cells of a row in one line. */
const rowWords = ({ fields, row }: RowDifference, pickWords: PickWords): string =>
  Object.entries(fields)
    .filter(([key]) => row[key] !== undefined && row[key] !== '')
    .map(([key, field]) => `${field.label}：${wordsOf(field, row[key], pickWords)}`)
    .join('；');

const RowLine = ({ row, pickWords }: { readonly row: RowDifference; readonly pickWords: PickWords }): ReactElement => (
  <tr data-row-change={row.kind}>
    <th scope="row">
      {row.label} <Tag color={row.kind === 'added' ? 'green' : 'red'}>{row.kind === 'added' ? '增加' : '删去'}</Tag>
    </th>
    <td className="returned-before">{row.kind === 'removed' ? rowWords(row, pickWords) : '（没有这一行）'}</td>
    <td className="returned-after" colSpan={2}>
      {row.kind === 'added' ? rowWords(row, pickWords) : '（没有这一行）'}
    </td>
  </tr>
);

/** What is picked is shown by its name, as the form itself shows it. */
const usePickWords = (): PickWords => {
  const { facts, picks } = useWorld();
  return ({ from }: Field, value) => {
    if (from === undefined) return value;
    const options = picks?.[from] ?? (facts ? pickSources[from]?.(facts) : undefined) ?? [];
    return options.find((option) => option.value === value)?.label ?? value;
  };
};

interface ChangesProps {
  readonly rows: readonly RowDifference[];
  readonly changed: readonly Difference[];
  readonly sums: ReturnType<typeof differencesOf>['sums'];
  readonly pickWords: PickWords;
}

/** What would change, beside what stands in the form. */
const Changes = ({ rows, changed, sums, pickWords }: ChangesProps): ReactElement => {
  const count = changed.length + rows.length;
  return (
    <div className="returned-changes">
      <table>
        <caption className="sr-only">改动清单</caption>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">本页现在</th>
            <th scope="col">文件里写的</th>
            <th scope="col">理解为</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, atMost).map((row) => (
            <RowLine key={`${row.kind}${row.label}`} row={row} pickWords={pickWords} />
          ))}
          {changed.slice(0, atMost).map((one) => (
            <ChangeLine key={one.path} one={one} pickWords={pickWords} />
          ))}
        </tbody>
      </table>
      {sums.length > 0 && (
        <p data-sums>
          文件里的金额合计：
          {sums.map(({ label, rows: of, sum }) => `${label} ${wanText(sum as Fen)}（${String(of)} 行）`).join('；')}
        </p>
      )}
      {count > atMost && <p className="muted">{`改动较多，只列出前面的；共 ${String(count)} 处，采用时全部写入。`}</p>}
    </div>
  );
};
