import type { Actor } from '@zhengxiang/core';
import type { PaperView } from '../contract/index.ts';
import type { Application } from '../create-application.ts';
import type { PaperDesk } from '../papers/paper-desk.ts';
import { instantText } from '../time/instant-text.ts';
import type { CasePaper, PaperFile } from './case-contents.ts';

/** The papers of a case as this person may have them, oldest first. What has not been drawn yet is drawn now. */
export type PapersOf = (actor: Actor, caseId: string) => Promise<readonly CasePaper[]>;

const formats = ['pdf', 'docx'] as const;

export const papersFrom =
  (desk: Pick<PaperDesk, 'ofCase' | 'bytes'>, application: Pick<Application, 'file'>): PapersOf =>
  async (actor, caseId) => {
    const papers: CasePaper[] = [];
    for (const view of (await desk.ofCase(actor, caseId)) ?? [])
      papers.push(await paperOf(desk, application, actor, view));
    return papers.sort((a, b) => a.seq - b.seq);
  };

const paperOf = async (
  desk: Pick<PaperDesk, 'bytes'>,
  application: Pick<Application, 'file'>,
  actor: Actor,
  view: PaperView,
): Promise<CasePaper> => {
  const files: PaperFile[] = [];
  const full = [view.number, view.title].filter((part) => part !== null).join(' ');
  for (const format of formats) {
    const bytes = await desk.bytes(actor, view.id, format);
    if (bytes !== undefined && bytes !== 'not-ready')
      files.push({ name: `${full}.${format}`, what: view.name, sha256: bytes.sha256 });
  }
  const drawn = files.length > 0;
  for (const scan of view.scans) {
    const file = await application.file(actor, scan.fileId);
    const what = `${view.name}的签章扫描件（${scan.by}，${instantText(scan.at)}）`;
    if (file) files.push({ name: `${full} 扫描件 ${scan.name}`, what, sha256: file.sha256 });
  }
  const { name, title, number, organ, issuedOn, seq, waitsForScan } = view;
  return {
    name,
    title,
    number,
    organ,
    issuedOn,
    seq,
    waitsForScan,
    drawn,
    replaced: view.supersededBy !== null,
    files,
  };
};
