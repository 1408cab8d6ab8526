/** Everything that would differ from one making to the next: equal papers give equal bytes. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The document's properties without the instants of its making. */
export const fixedProperties = (title: string, creator: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator></cp:coreProperties>`;

/** 1980-01-01 00:00, where the calendar of ZIP begins. */
const firstDay = 0x0021;
const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;

/** The same ZIP with the same day on every entry. */
export const withoutDates = (zip: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(zip);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endRecord) end -= 1;
  if (end < 0) throw new Error('The DOCX is no ZIP');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entryRecord) throw new Error('The DOCX has a broken directory');
    const local = bytes.readUInt32LE(at + 42);
    bytes.writeUInt16LE(0, at + 12);
    bytes.writeUInt16LE(firstDay, at + 14);
    bytes.writeUInt16LE(0, local + 10);
    bytes.writeUInt16LE(firstDay, local + 12);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return new Uint8Array(bytes);
};
