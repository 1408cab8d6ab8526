/** Text for a PDF string in the encoding of `UniGB-UCS2-H`. */
const hex = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

const line = (text: string, size: number, y: number): string =>
  `BT /F1 ${String(size)} Tf 64 ${String(y)} Td ${hex(text)} Tj ET`;

/** So many characters fit in a line of the title. */
const width = 24;

/** A small real PDF page on which a reader sees what it stands for. The viewer brings the Chinese font. */
export const demoPdf = (title: string): Buffer => {
  const name = title.replace(/\.[a-z]+$/iu, '');
  const lines = name.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [name];
  const text = [
    ...lines.map((part, index) => line(part, 18, 740 - index * 28)),
    line('演示材料：正式使用时，这里是单位上传的文件内容。', 11, 700 - lines.length * 28),
  ].join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${String(text.length)}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = body.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}trailer<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
};
