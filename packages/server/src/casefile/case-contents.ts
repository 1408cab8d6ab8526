import type { CaseFileView } from '@zhengxiang/application';
import { projectNameOf, stageName, type OfStages, type Stage } from '@zhengxiang/procedure';

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
