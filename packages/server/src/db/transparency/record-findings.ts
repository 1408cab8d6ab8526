/** Something of the record, or of its log, that is not as it was signed. */
export type RecordFinding =
  | { readonly kind: 'row-altered'; readonly table: string; readonly key: string; readonly columns: readonly string[] }
  | { readonly kind: 'row-removed' | 'row-unlogged' | 'row-rewritten'; readonly table: string; readonly key: string }
  | { readonly kind: 'row-back'; readonly table: string; readonly key: string }
  | { readonly kind: 'entry-edited' | 'entry-place' | 'entry-without-row'; readonly entry: number }
  | { readonly kind: 'tile-differs'; readonly tile: string }
  | { readonly kind: 'checkpoint-differs' | 'checkpoint-unsigned'; readonly size: number }
  | { readonly kind: 'cosignature-wrong'; readonly size: number; readonly witness: string }
  | { readonly kind: 'kept-differs' | 'kept-beyond'; readonly size: number; readonly found: number }
  | { readonly kind: 'personal-altered'; readonly key: string }
  | { readonly kind: 'paper-differs' | 'paper-unlogged'; readonly key: string; readonly title: string }
  | { readonly kind: 'file-altered' | 'file-missing'; readonly key: string; readonly name: string }
  | {
      readonly kind: 'derived-differs';
      readonly table: string;
      readonly key: string;
      readonly columns: readonly string[];
    };

/** One finding as a Chinese sentence: where, and what. */
export const describeRecordFinding = (finding: RecordFinding): string => {
  switch (finding.kind) {
    case 'row-altered':
      return `表 ${finding.table} 的 ${finding.key}：列 ${finding.columns.join('、')} 被改动`;
    case 'row-removed':
      return `表 ${finding.table} 的 ${finding.key}：存证日志记有本行，现已不存在`;
    case 'row-unlogged':
      return `表 ${finding.table} 的 ${finding.key}：存证日志没有本行，是绕过程序加入的`;
    case 'row-rewritten':
      return `表 ${finding.table} 的 ${finding.key}：只许新增的记录在存证日志中被改写过`;
    case 'row-back':
      return `表 ${finding.table} 的 ${finding.key}：存证日志记其已删除，现又出现`;
    case 'entry-edited':
      return `存证日志编号 ${String(finding.entry)} 的条目：内容被改动，与其校验值不符`;
    case 'entry-place':
      return `存证日志编号 ${String(finding.entry)} 的条目：位置不连续，有条目被删除或者挪动`;
    case 'entry-without-row':
      return `存证日志编号 ${String(finding.entry)} 的条目：不属于任何登记的表`;
    case 'tile-differs':
      return `存证日志的校验块 ${finding.tile}：与条目重算的结果不符`;
    case 'checkpoint-differs':
      return `存证点 ${String(finding.size)}：与条目重算的根不符`;
    case 'checkpoint-unsigned':
      return `存证点 ${String(finding.size)}：签名无效`;
    case 'cosignature-wrong':
      return `存证点 ${String(finding.size)}：见证方 ${finding.witness} 的签名无效`;
    case 'kept-differs':
      return `留存在外的存证点 ${String(finding.size)}：与账册不符，账册被改写或者分叉`;
    case 'kept-beyond':
      return `留存在外的存证点 ${String(finding.size)}：账册现在只有 ${String(finding.found)} 条，末尾的记录被删除`;
    case 'personal-altered':
      return `个人信息 ${finding.key}：与办理记录中的校验值不符`;
    case 'paper-differs':
      return `文书《${finding.title}》（${finding.key}）：与存证日志中的内容不符`;
    case 'paper-unlogged':
      return `文书《${finding.title}》（${finding.key}）：没有进入存证日志`;
    case 'file-altered':
      return `文件“${finding.name}”（${finding.key}）：内容被改动，与登记的校验值不符`;
    case 'file-missing':
      return `文件“${finding.name}”（${finding.key}）：文件不存在`;
    case 'derived-differs':
      return finding.columns.length === 0
        ? `表 ${finding.table} 的 ${finding.key}：与按账册重建的结果不符（多出或者缺少）`
        : `表 ${finding.table} 的 ${finding.key}：列 ${finding.columns.join('、')} 与按账册重建的结果不符`;
  }
};

const kinds: Readonly<Record<RecordFinding['kind'], true>> = {
  'row-altered': true,
  'row-removed': true,
  'row-unlogged': true,
  'row-rewritten': true,
  'row-back': true,
  'entry-edited': true,
  'entry-place': true,
  'entry-without-row': true,
  'tile-differs': true,
  'checkpoint-differs': true,
  'checkpoint-unsigned': true,
  'cosignature-wrong': true,
  'kept-differs': true,
  'kept-beyond': true,
  'personal-altered': true,
  'paper-differs': true,
  'paper-unlogged': true,
  'file-altered': true,
  'file-missing': true,
  'derived-differs': true,
};

export const isRecordFinding = (finding: { readonly kind: string }): finding is RecordFinding =>
  Object.hasOwn(kinds, finding.kind);
