import {
  inlineText,
  type Grid,
  type GridCell,
  type Inline,
  type Paper,
  type PaperBlock,
  type Paragraph,
} from '@zhengxiang/core';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import './paper.css';

/** Draws the input of a field; undefined where the field is only read. */
export type DrawField = (inline: Inline & { readonly field: string }) => ReactNode;

interface SheetProps {
  readonly paper: Paper;
  readonly draw?: DrawField;
}

/** An official form on the screen: the same sheet as in print, with inputs where the form is filled in. */
export const Sheet = ({ paper, draw }: SheetProps): ReactElement => (
  <div className={`sheet ${paper.page.orientation}`} data-sheet lang="zh-CN">
    {paper.watermark !== undefined && (
      <div className="sheet-watermark" aria-hidden="true">
        {paper.watermark}
      </div>
    )}
    {paper.body.map((block, index) => (
      <Block key={index} block={block} draw={draw} />
    ))}
  </div>
);

type Draw = DrawField | undefined;

const Block = ({ block, draw }: { readonly block: PaperBlock; readonly draw: Draw }): ReactElement | null => {
  switch (block.kind) {
    case 'paragraph':
      return <Text paragraph={block} draw={draw} />;
    case 'grid':
      return <GridTable grid={block} draw={draw} />;
    case 'space':
      return <div style={{ height: typeof block.height === 'number' ? `${String(block.height)}mm` : '4mm' }} />;
    case 'rule':
      return <hr className="sheet-rule" />;
    case 'page-break':
      return null;
  }
};

const Text = ({ paragraph, draw }: { readonly paragraph: Paragraph; readonly draw: Draw }): ReactElement => (
  <div
    className={`sheet-${paragraph.style}${paragraph.indent === true && !hasInput(paragraph, draw) ? ' indent' : ''}`}
    style={paragraph.align && { textAlign: paragraph.align }}
  >
    {paragraph.content.map((inline, index) => (
      <Part key={'field' in inline ? inline.field : index} inline={inline} draw={draw} />
    ))}
  </div>
);

const hasInput = ({ content }: Paragraph, draw: Draw): boolean =>
  draw !== undefined && content.some((inline) => 'field' in inline);

const Part = ({ inline, draw }: { readonly inline: Inline; readonly draw: Draw }): ReactNode => {
  const drawn = 'field' in inline && draw ? draw(inline) : undefined;
  if (drawn !== undefined) return drawn;
  if (inline.kind === 'blank') return <span style={{ display: 'inline-block', width: `${String(inline.width)}em` }} />;
  // The unit after an empty amount is left out by the layout; the input brings its own.
  if (draw && inline.kind === 'text' && inline.text === ' 万元') return null;
  if (inline.kind === 'text' && inline.bold === true) return <strong>{inline.text}</strong>;
  return inlineText(inline);
};

const GridTable = ({ grid, draw }: { readonly grid: Grid; readonly draw: Draw }): ReactElement => {
  const total = grid.columns.reduce((sum, width) => sum + width, 0);
  return (
    <table className="sheet-grid">
      <colgroup>
        {grid.columns.map((width, index) => (
          <col key={index} style={{ width: `${String((width / total) * 100)}%` }} />
        ))}
      </colgroup>
      <tbody>
        {grid.rows.map((row, index) => (
          <tr key={row.id ?? index}>
            {row.cells.map((cell, at) => (
              <Cell key={at} cell={cell} draw={draw} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const isLabel = ({ content }: GridCell): boolean =>
  content.length > 0 && content.every((paragraph) => paragraph.content.every(({ kind }) => kind === 'label'));

const Cell = ({ cell, draw }: { readonly cell: GridCell; readonly draw: Draw }): ReactElement => {
  const borders = cell.borders;
  const style: CSSProperties = {
    ...(cell.align && { textAlign: cell.align }),
    ...(cell.verticalAlign && { verticalAlign: cell.verticalAlign }),
    ...(cell.minHeight !== undefined && { height: `${String(cell.minHeight)}mm` }),
    ...(borders && {
      borderTopStyle: borders.includes('top') ? 'solid' : 'hidden',
      borderRightStyle: borders.includes('right') ? 'solid' : 'hidden',
      borderBottomStyle: borders.includes('bottom') ? 'solid' : 'hidden',
      borderLeftStyle: borders.includes('left') ? 'solid' : 'hidden',
    }),
  };
  return (
    <td
      colSpan={cell.colspan}
      rowSpan={cell.rowspan}
      style={style}
      className={isLabel(cell) && borders === undefined ? 'sheet-label' : undefined}
      data-area={cell.area}
    >
      {cell.content.map((paragraph, index) => (
        <Text key={index} paragraph={paragraph} draw={draw} />
      ))}
    </td>
  );
};
