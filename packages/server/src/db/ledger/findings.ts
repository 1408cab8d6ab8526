import { describeRecordFinding, isRecordFinding, type RecordFinding } from '../transparency/record-findings.ts';

/** Something in the ledger that is not as it was written. `seq` is the number of the event in its case. */
export type Finding = ChainFinding | RecordFinding;

/** What the chains of the cases and the daily digests tell. */
export type ChainFinding =
  | { readonly kind: 'event-edited'; readonly caseId: string; readonly seq: number; readonly type: string }
  | { readonly kind: 'event-moved'; readonly caseId: string; readonly seq: number; readonly was: number }
  | { readonly kind: 'event-repeated'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'events-missing'; readonly caseId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'link-broken'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'tail-cut'; readonly caseId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'tail-added'; readonly caseId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'case-removed'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'head-missing'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'head-differs'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'command-missing'; readonly caseId: string; readonly seq: number; readonly commandId: string }
  | { readonly kind: 'command-broken'; readonly caseId: string; readonly seq: number; readonly commandId: string }
  | { readonly kind: 'command-edited'; readonly caseId: string; readonly seq: number; readonly commandId: string }
  | { readonly kind: 'command-without-events'; readonly caseId: string; readonly commandId: string }
  | { readonly kind: 'digest-edited'; readonly day: string }
  | { readonly kind: 'digest-link-broken'; readonly day: string }
  | { readonly kind: 'digest-cut'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'digest-lowered'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'digest-head-missing'; readonly day: string; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'digest-head-differs'; readonly day: string; readonly caseId: string; readonly seq: number }
  | {
      readonly kind: 'digest-expected';
      readonly day: string;
      readonly expected: string;
      readonly found: string | undefined;
    }
  | { readonly kind: 'dump-line'; readonly line: number }
  | { readonly kind: 'dump-incomplete'; readonly expected: number | undefined; readonly found: number };

/** One finding as a Chinese sentence: where, and what. */
export const describeFinding = (finding: Finding): string =>
  isRecordFinding(finding) ? describeRecordFinding(finding) : `${place(finding)}：${what(finding)}`;

const place = (finding: ChainFinding): string => {
  if ('line' in finding) return `导出文件第 ${finding.line} 行`;
  if (finding.kind === 'dump-incomplete') return '导出文件';
  if (!('caseId' in finding)) return `${finding.day} 的每日摘要`;
  if ('from' in finding) return `案卷 ${finding.caseId} ${range(finding)}`;
  return 'seq' in finding ? `案卷 ${finding.caseId} 第 ${finding.seq} 条` : `案卷 ${finding.caseId}`;
};

const range = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `第 ${from} 条` : `第 ${from} 至 ${to} 条`;

const what = (finding: ChainFinding): string => {
  switch (finding.kind) {
    case 'event-edited':
      return `内容被改动（事项 ${finding.type}），与其校验值不符`;
    case 'event-moved':
      return `位置被改动，原为第 ${finding.was} 条`;
    case 'event-repeated':
      return '同一序号出现多条记录，有记录被插入';
    case 'events-missing':
      return '记录被删除';
    case 'link-broken':
      return '与前一条记录不衔接，此处有记录被插入、删除、调换或改写';
    case 'tail-cut':
      return '末尾的记录被删除';
    case 'tail-added':
      return '末尾多出未经系统登记的记录';
    case 'case-removed':
      return `整个案卷的记录被删除（原有 ${finding.seq} 条）`;
    case 'head-missing':
      return '有记录而没有链尾登记，链尾登记被删除';
    case 'head-differs':
      return '链尾登记与最后一条记录不符，记录或登记被改写';
    case 'command-missing':
      return `没有对应的办理指令 ${finding.commandId}，记录被插入或指令登记被删除`;
    case 'command-broken':
      return `不是办理指令 ${finding.commandId} 应有的记录，同一指令的记录不完整、不连续或不属于本案卷`;
    case 'command-edited':
      return `办理指令 ${finding.commandId} 的登记（请求、答复或时间）被改动，与本条回执所记不符`;
    case 'command-without-events':
      return `办理指令 ${finding.commandId} 没有对应的记录，记录被删除或指令登记被插入`;
    case 'digest-edited':
      return '摘要内容被改动，与其校验值不符';
    case 'digest-link-broken':
      return '与前一日摘要不衔接，此前有摘要被删除、插入或改写';
    case 'digest-cut':
      return '已登记列入每日摘要，但摘要中没有，末尾的摘要被删除';
    case 'digest-lowered':
      return '链尾登记少于每日摘要已列入的记录，登记被改写';
    case 'digest-head-missing':
      return `${finding.day} 的每日摘要记有本条，现已不存在，记录被删除`;
    case 'digest-head-differs':
      return `与 ${finding.day} 的每日摘要所记的校验值不符，此条或之前的记录被改写`;
    case 'digest-expected':
      return finding.found === undefined
        ? `摘要不存在，留存的摘要值为 ${finding.expected}`
        : `摘要值为 ${finding.found}，与留存的摘要值 ${finding.expected} 不符`;
    case 'dump-line':
      return '无法识别，文件被改动或损坏';
    case 'dump-incomplete':
      return finding.expected === undefined
        ? `没有结束行，文件被截断（读到 ${finding.found} 条）`
        : `应有 ${finding.expected} 条，读到 ${finding.found} 条，文件被增删`;
  }
};
