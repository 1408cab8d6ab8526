import { renderDocx } from './docx/render-docx.ts';
import { renderXlsx } from './xlsx/render-xlsx.ts';

/** What the drawing process loads when somebody first asks for Word or Excel. */
export const officeWriters = { docx: renderDocx, xlsx: renderXlsx } as const;
