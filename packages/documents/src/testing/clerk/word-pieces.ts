import { run } from './docx-file.ts';

/** Pieces of Word's markup that a clerk puts in. */

export const symbol = (font: string, on: string, off: string) => (chosen: boolean) =>
  `<w:r><w:sym w:font="${font}" w:char="${chosen ? on : off}"/></w:r>`;
export const letter = (font: string, on: string, off: string) => (chosen: boolean) =>
  run(chosen ? on : off, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
export const control = (chosen: boolean): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${chosen ? '1' : '0'}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(chosen ? '☒' : '☐')}</w:sdtContent></w:sdt>`;
export const oldBox = (chosen: boolean): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${chosen ? '<w:checked/>' : ''}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const comment = (words: string): Readonly<Record<string, string>> => ({
  'word/comments.xml': `<w:comments xmlns:w="urn:w"><w:comment w:id="5" w:author="甲"><w:p>${run(words)}</w:p></w:comment></w:comments>`,
});
export const note = (words: string): Readonly<Record<string, string>> => ({
  'word/footnotes.xml': `<w:footnotes xmlns:w="urn:w"><w:footnote w:id="7"><w:p>${run(words)}</w:p></w:footnote></w:footnotes>`,
});
export const textbox = (words: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
export const picture =
  '<w:r><w:drawing><wp:inline><a:graphic><pic:pic><pic:blipFill><a:blip r:embed="rId77"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing></w:r>';
