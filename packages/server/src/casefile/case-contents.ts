import type { CaseFileView } from '@zhengxiang/application';
import type { PaperView } from '@zhengxiang/application/contract';
import { projectNameOf, stageName, type LawPack, type OfStages, type Stage } from '@zhengxiang/procedure';
import type { HashedEvent } from '../db/ledger/hash.ts';

/** A paper of a case with the bytes that were issued. */
export interface CasePaper extends Pick<
  PaperView,
  'name' | 'title' | 'number' | 'organ' | 'issuedOn' | 'seq' | 'waitsForScan'
> {
  /** False when it could not be drawn: the bag goes without it and says so. */
  readonly drawn: boolean;
  readonly replaced: boolean;
  readonly files: readonly PaperFile[];
}

export interface PaperFile {
  readonly name: string;
  /** What it is: the paper itself, or a scan with who brought it. */
  readonly what: string;
  readonly sha256: string;
}

/** Everything that goes into one case file, read before a byte is written. */
export interface CaseContents {
  readonly view: CaseFileView;
  readonly pack: LawPack;
  /** The events as they are in the ledger, with their hashes. */
  readonly chain: readonly (HashedEvent & { readonly hash: string })[];
  /** The record of the scans of its papers, a chain of its own. */
  readonly scanChain: CaseContents['chain'];
  readonly papers: readonly CasePaper[];
  /** Who takes the file, and when. */
  readonly reader: string;
  readonly at: Date;
}

/** A file of the bag as its table of contents tells it. */
export interface Listed {
  readonly folder: string;
  readonly path: string;
  /** What it is: the field that asked for it, the paper's number. */
  readonly what: string;
  readonly origin: string;
  readonly size: number;
  readonly sha256: string;
  /** What the ledger or the paper register says the bytes should be, where it says so. */
  readonly expected?: string;
}

export const folders = {
  records: '01-办理记录',
  papers: '02-文书',
  attachments: '03-附件',
  data: '04-数据',
  check: '06-校验',
} as const;

/** Numbered, so that the folders stand in the order of article 5. */
const catalogueFolders: Readonly<Record<string, string>> = {
  initiation: '1-立项',
  procurement: '2-采购',
  implementation: '3-实施',
  acceptance: '4-验收',
  filing: '5-备案',
  oversight: '6-监督',
  'annual-list': '7-年度清单',
  regulation: '8-办法',
  unknown: '9-其他',
};

/** The folder of the documents of a stage; one of the law's own has its name. */
export const stageFolder = (of: OfStages, stage: CaseFileView['attachments'][number]['stage']): string =>
  catalogueFolders[stage] ?? (stage === 'unknown' ? '9-其他' : `0-${stageName(of, stage as Stage)}`);

export const nameOf = ({ project }: CaseFileView): string => projectNameOf(project.facts) ?? '未命名项目';

/** Shanghai time, as people write it. */
export const instantText = (at: Date | string): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
