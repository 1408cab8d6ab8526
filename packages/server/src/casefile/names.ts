/** What a name may take in a file system: 255 bytes of UTF-8, less what tells the second of a name from the first. */
const limit = 255 - Buffer.byteLength('（99999）');

/** Of a folder that everything lies in: Windows opens paths of 260 characters at most. */
export const folderBytes = 150;

/** The longest beginning of a text that takes no more bytes than that; no character is cut in two. */
const within = (text: string, bytes: number): string => {
  let taken = 0;
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    taken += Buffer.byteLength(segment);
    if (taken > bytes) break;
    short += segment;
  }
  return short;
};
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Signs that Windows, macOS or BagIt tools cannot bear in a name, by full-width ones that read the same. */
const wide: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
  '%': '％',
};

/** Control and direction signs: they would hide what a name really says. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A name that can be unpacked anywhere (255 bytes of UTF-8 at most), as near to the original as can be. Never empty, never a path. */
export const safeName = (original: string, most = limit): string => {
  const clean = original
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[<>:"/\\|?*%]/gu, (sign) => wide[sign] ?? '_')
    .replace(/^\.+|[. ]+$/gu, '')
    .trim();
  const [, base = '', ending = ''] = /^(.*?)(\.[^.\s]{1,8})?$/su.exec(clean) ?? [];
  const short = `${within(base, most - Buffer.byteLength(ending)).trim()}${ending}`;
  const name = short === '' ? '未命名' : short;
  return reserved.test(name) ? `_${name}` : name;
};

/** Hands out names that differ even where capital letters do not count. */
export class Names {
  private readonly taken = new Set<string>();

  /** The safe name in a folder; the second of the same name becomes `名称（2）.pdf`. */
  give(folder: string, original: string): string {
    const name = safeName(original);
    const dot = name.lastIndexOf('.');
    const [base, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let given = name;
    for (let count = 2; this.taken.has(keyOf(folder, given)); count += 1)
      given = `${base}（${String(count)}）${ending}`;
    this.taken.add(keyOf(folder, given));
    return `${folder}/${given}`;
  }
}

const keyOf = (folder: string, name: string): string => `${folder}/${name}`.toLowerCase().normalize('NFKC');
