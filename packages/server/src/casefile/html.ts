/** HTML that cannot be anything else: text goes in through `html` only, escaped, or as an {@link Html} made before. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | readonly Part[];

const escape = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;');

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escape(part).replaceAll('\n', '<br>');
  return typeof part === 'number' ? String(part) : part.map(textOf).join('');
};

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((made, piece, index) => `${made}${textOf(parts[index - 1])}${piece}`));

const style = `body{font:15px/1.7 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1f2933;max-width:1080px;margin:24px auto;padding:0 20px}
h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:28px 0 8px;border-bottom:2px solid #1f4e79;padding-bottom:4px}h3{font-size:16px;margin:20px 0 6px}
table{border-collapse:collapse;width:100%;margin:6px 0 12px}th,td{border:1px solid #c3ccd5;padding:5px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eef3f8;font-weight:600}thead th{white-space:nowrap}th[scope=row]{width:22%}
td.n{text-align:right;white-space:nowrap}code{font-family:ui-monospace,Consolas,monospace;font-size:13px;overflow-wrap:anywhere}
.muted{color:#52606d}.gap{color:#9b1c1c;font-weight:600}.ok{color:#14613a}.waived{color:#7a4b00;font-weight:600}
article{border:1px solid #d5dce3;border-radius:6px;padding:10px 14px;margin:12px 0;break-inside:avoid-page}
pre{background:#f4f6f8;padding:10px;white-space:pre-wrap;overflow-wrap:anywhere}a{color:#17518a}@media print{body{margin:0;max-width:none}}`;

/** A page that opens anywhere for decades: no scripts, no fonts or pictures from elsewhere. */
export const page = (title: string, body: Html): string =>
  `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title><style>${style}</style></head>
<body>${body.text}</body></html>
`;

/** A link from one place in the bag's `data` folder to another. */
export const link = (from: string, to: string, words: string): Html => {
  const up = '../'.repeat(from.split('/').length - 1);
  return html`<a href="${up}${to.split('/').map(encodeURIComponent).join('/')}">${words}</a>`;
};

export const table = (headings: readonly string[], rows: readonly (readonly Part[])[]): Html =>
  html`<table>
    <thead>
      <tr>
        ${headings.map((one) => html`<th scope="col">${one}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;

/** Label and value, one a row; empty values are left out. */
export const facts = (rows: readonly (readonly [string, Part])[]): Html =>
  html`<table>
    <tbody>
      ${rows
        .filter(([, value]) => textOf(value) !== '')
        .map(
          ([label, value]) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${value}</td>
            </tr> `,
        )}
    </tbody>
  </table>`;

export const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${String(bytes)}\u{A0}字节`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)}\u{A0}KB` : `${(bytes / 1024 / 1024).toFixed(1)}\u{A0}MB`;
};

/** Comma-separated values that Excel reads as UTF-8; nothing in them is taken for a formula. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\u{FEFF}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
