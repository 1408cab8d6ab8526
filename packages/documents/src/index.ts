export {
  createPaperRenderer,
  renderPdf,
  type PaperRenderer,
  type PaperRendererOptions,
} from './writers/paper-renderer.ts';
export { UnprintableCharacters } from './writers/unprintable.ts';
export { readTypefaces, type Typefaces } from './writers/typst/typefaces.ts';
export { qrModules, qrOfBytes } from './writers/qr.ts';
export { renderDocx } from './writers/docx/render-docx.ts';
export { renderXlsx } from './writers/xlsx/render-xlsx.ts';
export { readBack } from './readers/read-back.ts';
export * from './papers.ts';
export { xlsxTable, type TableCell, type TableColumn, type XlsxTable } from './writers/xlsx-table.ts';
export { createFileReader, type FileReader, type FileReaderOptions } from './readers/file-reader.ts';
export { natureOf, utf16In, type Nature } from './readers/nature.ts';
export { type ReadFile } from './readers/lines.ts';
export { readSpreadsheet, type ReadSheet } from './readers/spreadsheet.ts';
export { UnreadableFile } from './readers/unreadable.ts';
