export {
  createPdfRenderer,
  renderPdf,
  type PdfRenderer,
  type PdfRendererOptions,
} from './writers/typst/pdf-renderer.ts';
export { qrModules } from './writers/qr.ts';
export { renderDocx } from './writers/docx/render-docx.ts';
export * from './outputs/index.ts';
export { xlsxTable, type TableCell, type TableColumn, type XlsxTable } from './writers/xlsx-table.ts';
