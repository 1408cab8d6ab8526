const limit = 90;

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

/** A name that can be unpacked anywhere, as near to the original as can be. Never empty, never a path. */
export const safeName = (original: string): string => {
  const clean = original
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[<>:"/\\|?*%]/gu, (sign) => wide[sign] ?? '_')
    .replace(/^\.+|[. ]+$/gu, '')
    .trim();
  const [, base = '', ending = ''] = /^(.*?)(\.[^.\s]{1,8})?$/su.exec(clean) ?? [];
  const short = `${Array.from(base).slice(0, limit).join('').trim()}${ending}`;
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
