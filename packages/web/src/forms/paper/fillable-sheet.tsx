import { Button, ConfigProvider, Pagination } from 'antd';
import {
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type FocusEvent,
  type ReactElement,
} from 'react';
import { isAsked } from '../../fields/asked.ts';
import { pasteCells } from '../../fields/paste.ts';
import { onReveal } from '../../fields/reveal.ts';
import { useWorld } from '../../fields/world.ts';
import type { FormWorld } from '../../fields/types.ts';
import { usePaused } from '../use-paused.ts';
import { answerAt, fieldAt, withAnswer } from './answers-at.ts';
import { reckoned, rowsShown, shownPart, startsIn, withReckoned } from './limited.ts';
import { fillablePaper, type Grouping, type PaperQuestion } from './layouts.ts';
import { PaperField, TakeOutRow } from './paper-field.tsx';
import type { Placed, Starts } from './placement.ts';
import { Sheet, type DrawField } from './sheet.tsx';
import { newId } from '../../api/new-id.ts';
import { LargeText } from '../../ui/large-text.ts';
import { theme } from '../../ui/theme.ts';

type Answers = Readonly<Record<string, unknown>>;
type Row = Answers & { readonly id: string };

const rowsAt = (values: Answers, path: string): readonly Row[] => {
  const rows = answerAt(values, path);
  return Array.isArray(rows) ? (rows as Row[]) : [];
};
const pathAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined;
const cellPattern = /^(.*)\.(\d+)\.(\w+)$/u;

interface FillableSheetProps {
  readonly id: string;
  readonly question: PaperQuestion;
  readonly onChange: (values: Answers) => void;
}

/** What a cell of the paper needs of the sheet. */
interface SheetAnswers {
  readonly values: Answers;
  readonly put: (path: string, value: unknown) => void;
  readonly setRows: (table: string, rows: readonly Row[]) => void;
}

/** Puts answers into cells; rows that are told together are renamed together. */
const useSheetAnswers = (
  question: PaperQuestion,
  onChange: FillableSheetProps['onChange'],
  grouping: Grouping | undefined,
): SheetAnswers => {
  const { known } = useWorld();
  const latest = useRef({ question, onChange, grouping, known });
  latest.current = { question, onChange, grouping, known };
  const put = useCallback((path: string, value: unknown): void => {
    const now = latest.current;
    const { fields: all, annexes: inner, values: before } = now.question;
    const together = rowsTogether(before, path, now.grouping);
    const begun = { ...before, ...beginning(path, before, now.known) };
    now.onChange(together.reduce((answers, one) => withAnswer(all, inner, answers, one, value, newId), begun));
  }, []);
  const { fields, annexes, values } = question;
  const setRows = (table: string, rows: readonly Row[]): void =>
    onChange(withAnswer(fields, annexes, values, table, rows, newId));
  return { values, put, setRows };
};

/** From which row on long tables are shown: where somebody turned to, or where something is to be shown. */
const useWantedRows = () => {
  const [wanted, setWanted] = useState<Starts>({});
  useEffect(
    () =>
      onReveal((path) => {
        const [, table, row] = /^(\w+)\.(\d+)/u.exec(path) ?? [];
        if (table !== undefined)
          setWanted((before) => ({ ...before, [table]: Math.floor(Number(row) / rowsShown) * rowsShown }));
      }),
    [],
  );
  const show = (table: string, start: number): void => setWanted({ ...wanted, [table]: start });
  return { wanted, show };
};

/** The rows by their 系统功能 as it was when somebody came to its cell. */
const groupingNow = (values: Answers): Grouping =>
  new Map(
    rowsAt(values, 'dataItems').map((row) => [
      row.id,
      typeof row['systemFunction'] === 'string' ? row['systemFunction'] : '',
    ]),
  );

/** One annex with inputs in its cells, over the same answers as the list. */
export const FillableSheet = ({ id, question, onChange }: FillableSheetProps): ReactElement => {
  const { fields, annexes, values } = question;
  const { large } = useContext(LargeText);
  // Paper is light whatever the system is.
  const onPaper = useMemo(() => ({ ...theme(large), inherit: false }), [large]);
  const [grouping, setGrouping] = useState<Grouping>();
  const { wanted, show } = useWantedRows();
  const starts = startsIn(values, wanted);
  // What all rows add up to follows when the typing pauses.
  const paused = usePaused(question, 200);
  const whole = useMemo(() => reckoned(paused, id), [paused, id]);
  const shown = fillablePaper(shownPart(question, starts), id, grouping, starts);
  const { paper, placement } = withReckoned(shown, whole);
  const answers = useSheetAnswers(question, onChange, grouping);
  const draw: DrawField = (inline) => {
    const placed = placement.get(inline.field);
    return placed && <Place key={inline.field} annex={id} inline={inline} placed={placed} answers={answers} />;
  };
  const tables = [...new Set([...placement.values()].flatMap(({ rowOf }) => (rowOf === undefined ? [] : [rowOf])))];
  const paste = (event: ClipboardEvent): void => {
    const [, table = '', index = '', key = ''] = cellPattern.exec(pathAt(event.target) ?? '') ?? [];
    const columns = table === '' ? undefined : fieldAt(fields, annexes, table)?.fields;
    if (!columns) return;
    const start = { row: Number(index), key };
    const pasted = pasteCells(event.clipboardData.getData('text/plain'), columns, rowsAt(values, table), start, newId);
    if (!pasted) return;
    event.preventDefault();
    answers.setRows(table, pasted);
  };
  const begin = (event: FocusEvent): void => {
    if (pathAt(event.target)?.endsWith('.systemFunction') === true) setGrouping(groupingNow(values));
  };
  return (
    <ConfigProvider variant="filled" componentSize="small" theme={onPaper}>
      <div className="sheet-ground" onPaste={paste} onFocus={begin} onBlur={() => setGrouping(undefined)}>
        <Sheet paper={paper} draw={draw} />
        {tables.map((table) => (
          <TableTools
            key={table}
            label={fieldAt(fields, annexes, table)?.label ?? ''}
            count={rowsAt(values, table).length}
            path={table}
            start={starts[table]}
            onShow={(start) => show(table, start)}
            onAdd={(more) => {
              const rows = rowsAt(values, table);
              show(table, Math.floor(rows.length / rowsShown) * rowsShown);
              answers.setRows(table, [...rows, { ...more(rows), id: newId() }]);
            }}
          />
        ))}
      </div>
    </ConfigProvider>
  );
};

interface PlaceProps {
  readonly annex: string;
  readonly inline: Parameters<DrawField>[0];
  readonly placed: Placed;
  readonly answers: SheetAnswers;
}

/** A place of the paper: its input, those beside it, and the way to take its row out. */
const Place = ({ annex, inline, placed, answers }: PlaceProps): ReactElement => {
  const { values, setRows } = answers;
  const table = placed.rowOf;
  const rowValues = (answerAt(values, placed.path.replace(/\.\w+$/u, '')) ?? {}) as Answers;
  const look: Look = {
    inYuan: inline.kind === 'money' && inline.unit === '元',
    unitPrinted: /funding|totalInvestment/u.test(placed.path) && annex === 'annex1',
    ticks: inline.kind === 'choice',
  };
  const takeOut = (from: string): void =>
    setRows(
      from,
      rowsAt(values, from).filter((_, index) => index + 1 !== placed.row),
    );
  return (
    <span className="paper-place">
      <Cell placed={placed} row={placed.row} look={look} answers={answers} />
      {placed.beside
        .filter(({ field }) => isAsked(field, rowValues))
        .map((other) => (
          <span key={other.path} className="paper-beside">
            <span className="paper-beside-label" aria-hidden="true">
              {other.field.label}
            </span>
            <Cell placed={other} row={placed.row} look={plain} answers={answers} />
          </span>
        ))}
      {table !== undefined && placed.row !== undefined && rowsAt(values, table).length > 0 && (
        <TakeOutRow row={placed.row} onClick={() => takeOut(table)} />
      )}
    </span>
  );
};

interface CellProps {
  readonly placed: Pick<Placed, 'path' | 'field'>;
  readonly row: number | undefined;
  readonly look: Look;
  readonly answers: SheetAnswers;
}

const Cell = ({ placed: { path, field }, row, look, answers: { values, put } }: CellProps): ReactElement => (
  <PaperField key={path} path={path} field={field} value={answerAt(values, path)} row={row} {...look} onPut={put} />
);

interface Look {
  readonly inYuan: boolean;
  readonly unitPrinted: boolean;
  readonly ticks: boolean;
}

const plain: Look = { inYuan: false, unitPrinted: false, ticks: false };

/** The first key in an annex that nobody had begun brings what is known of it along. */
const beginning = (path: string, values: Answers, known: FormWorld['known']): Answers => {
  const [key = ''] = path.split('.');
  const begun = key === path || values[key] !== undefined ? undefined : known?.(key);
  return begun && Object.keys(begun).length > 0 ? { [key]: begun } : {};
};

/** Rows that share one 系统功能 cell are renamed together. */
const rowsTogether = (values: Answers, path: string, grouping: Grouping | undefined): readonly string[] => {
  const [, table, index, key] = cellPattern.exec(path) ?? [];
  if (key !== 'systemFunction' || table === undefined || !grouping) return [path];
  const rows = rowsAt(values, table);
  const name = grouping.get(rows[Number(index)]?.id ?? '') ?? '';
  if (name === '') return [path];
  return rows.flatMap((row, at) => (grouping.get(row.id) === name ? [`${table}.${String(at)}.${key}`] : []));
};

interface TableToolsProps {
  readonly label: string;
  readonly path: string;
  readonly count: number;
  /** The first row that is shown, from 0; undefined where all are. */
  readonly start: number | undefined;
  readonly onShow: (start: number) => void;
  readonly onAdd: (more: (rows: readonly Row[]) => Answers) => void;
}

const TableTools = ({ label, path, count, start, onShow, onAdd }: TableToolsProps): ReactElement => (
  <div className="row-tools">
    {path === 'dataItems' ? (
      <>
        <Button size="small" onClick={() => onAdd((rows) => ({ systemFunction: rows.at(-1)?.['systemFunction'] }))}>
          给最后一个系统功能添加一项数据
        </Button>
        <Button size="small" onClick={() => onAdd(() => ({}))}>
          添加一个系统功能
        </Button>
      </>
    ) : (
      <Button size="small" onClick={() => onAdd(() => ({}))}>
        {label}添加一行
      </Button>
    )}
    <span className="muted">
      共 {count} 行；可从 Excel 复制多个单元格，在起始格粘贴
      {start !== undefined && `。纸面每次显示 ${String(rowsShown)} 行，合计和打印预览是全部`}
    </span>
    {start !== undefined && (
      <Pagination
        size="small"
        current={start / rowsShown + 1}
        pageSize={rowsShown}
        total={count}
        showSizeChanger={false}
        onChange={(page) => onShow((page - 1) * rowsShown)}
      />
    )}
  </div>
);
