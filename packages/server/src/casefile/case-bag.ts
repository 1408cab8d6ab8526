import type { BagSummary, CaseContents } from '@zhengxiang/application';
import { canonicalJson, type DocumentRef } from '@zhengxiang/core';
import type { FileStore } from '../files/store.ts';
import { openBag, type Bag, type BagEntry } from './bag.ts';
import { folders, nameOf, stageFolder, type Listed } from './case-contents.ts';
import { chainScript, checkPage } from './check-page.ts';
import { gapCount, gapsPage } from './gaps-page.ts';
import { historyPage } from './history-page.ts';
import { csv, html, link } from './html.ts';
import { indexCsv, indexPage } from './index-page.ts';
import { folderBytes, Names, safeName } from './names.ts';
import type { ZipWriter } from './zip-writer.ts';

export interface BagParts {
  readonly zip: ZipWriter;
  readonly store: Pick<FileStore, 'open' | 'stateOf'>;
  readonly software: string;
  /** Told after each file: how many of how many. */
  readonly progress: (done: number, total: number) => Promise<void>;
}

/** The folder that the bag unpacks to. */
export const bagName = ({ view }: CaseContents): string =>
  safeName(`案卷 ${view.project.number ?? '未编号'} ${nameOf(view)}`, folderBytes).replaceAll(' ', '-');

const listed = (
  folder: string,
  { path, size, sha256 }: BagEntry,
  what: string,
  origin: string,
  expected?: string,
): Listed => ({
  folder,
  path: path.slice('data/'.length),
  what,
  origin,
  size,
  sha256,
  ...(expected === undefined ? {} : { expected }),
});

/** Writes one project's case file as a BagIt bag under `root`. */
export const writeCaseBag = async (parts: BagParts, root: string, contents: CaseContents): Promise<BagSummary> => {
  const bag = openBag(parts.zip, root);
  const names = new Names();
  const total = contents.view.attachments.length + contents.papers.reduce((sum, one) => sum + one.files.length, 0) + 2;
  let done = 0;
  const step = (): Promise<void> => parts.progress((done += 1), total);
  const attachments = await addAttachments(parts, bag, names, contents, step);
  const papers = await addPapers(parts, bag, names, contents, step);
  const records = await addRecords(bag, contents, attachments.places);
  await step();
  const { view } = contents;
  const project = await bag.addText(`${folders.data}/project.json`, projectJson(contents));
  const files = [
    ...records,
    ...papers,
    ...attachments.files,
    listed(folders.data, project, '项目全部数据（JSON）', '系统'),
  ];
  await addChecks(bag, contents, files);
  await bag.addText('05-缺漏清单.html', gapsPage(contents, files));
  await bag.addText('00-目录.csv', indexCsv(files));
  await bag.addText('00-目录.html', indexPage(contents, files));
  await bag.close(
    [
      ['Source-Organization', contents.reader],
      ['External-Identifier', view.project.number ?? view.project.caseId],
      ['External-Description', `${nameOf(view)}（${view.project.facts.origin.owner.name}）项目案卷`],
      ['Internal-Sender-Identifier', view.project.caseId],
      ['Bag-Software-Agent', parts.software],
    ],
    contents.at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }),
  );
  await step();
  return {
    folder: root,
    files: bag.entries.length,
    bytes: bag.entries.reduce((sum, { size }) => sum + size, 0),
    gaps: gapCount(contents, files),
  };
};

type Step = () => Promise<void>;

const addAttachments = async (
  { store }: BagParts,
  bag: Bag,
  names: Names,
  { view, pack }: CaseContents,
  step: Step,
): Promise<{ readonly files: Listed[]; readonly places: ReadonlyMap<string, string> }> => {
  const files: Listed[] = [];
  const places = new Map<string, string>();
  for (const { file, stage, uses } of view.attachments) {
    const folder = `${folders.attachments}/${stageFolder(pack, stage)}`;
    const what = [...new Set(uses.map(({ field }) => field))].join('；');
    const origin = uses.map(({ seq, act }) => `第 ${String(seq)} 条 ${act}`).join('；');
    const state = await store.stateOf(file.sha256);
    if (state === 'whole') {
      const entry = await bag.addStream(names.give(folder, file.name), () => store.open(file.sha256));
      places.set(file.id, entry.path.slice('data/'.length));
      files.push(listed(folder, entry, what, origin, file.sha256));
    } else {
      const [mark, fate] =
        state === 'missing'
          ? ['文件缺失', '存储中没有找到它的内容']
          : ['内容已变', '存储中的内容与收下时不一致，没有放入'];
      const path = names.give(folder, `${file.name}（${mark}）.txt`);
      const told = `附件“${file.name}”已登记（SHA-256 ${file.sha256}，${String(file.size)} 字节），但${fate}。\n`;
      files.push(listed(folder, await bag.addText(path, told), what, origin, file.sha256));
    }
    await step();
  }
  return { files, places };
};

const addPapers = async (
  { store }: BagParts,
  bag: Bag,
  names: Names,
  { papers }: CaseContents,
  step: Step,
): Promise<Listed[]> => {
  const files: Listed[] = [];
  for (const paper of papers) {
    for (const { name, what: kind, sha256 } of paper.files) {
      if ((await store.stateOf(sha256)) !== 'whole') continue;
      const entry = await bag.addStream(names.give(folders.papers, `${paper.issuedOn} ${name}`), () =>
        store.open(sha256),
      );
      const what = `${kind}${paper.replaced ? '（已被新文书替代）' : ''}`;
      files.push(listed(folders.papers, entry, what, `第 ${String(paper.seq)} 条 ${paper.organ}`, sha256));
      await step();
    }
  }
  return files;
};

const addRecords = async (bag: Bag, contents: CaseContents, places: ReadonlyMap<string, string>): Promise<Listed[]> => {
  const from = `${folders.records}/办理记录.html`;
  const fileLink = ({ fileId, name }: DocumentRef) => {
    const place = places.get(fileId);
    return place === undefined ? html`${name}（未随案卷提供）` : link(from, place, name);
  };
  const whole = new Set(contents.view.whole);
  const lines = contents.chain.map((event) =>
    whole.has(event.seq)
      ? canonicalJson(event)
      : canonicalJson({
          caseId: event.caseId,
          seq: event.seq,
          prevHash: event.prevHash,
          hash: event.hash,
          withheld: true,
        }),
  );
  return [
    listed(folders.records, await bag.addText(from, historyPage(contents, { fileLink })), '全过程办理记录', '系统'),
    listed(
      folders.records,
      await bag.addText(`${folders.records}/记录.jsonl`, lines.map((line) => `${line}\n`).join('')),
      '原始记录与哈希链（规范 JSON，每行一条）',
      '系统',
    ),
    ...(contents.scanChain.length === 0
      ? []
      : [
          listed(
            folders.records,
            await bag.addText(
              `${folders.records}/文书记录.jsonl`,
              contents.scanChain.map((event) => `${canonicalJson(event)}\n`).join(''),
            ),
            '文书出具和签章扫描件的记录与哈希链：出具了什么、谁在何时传了哪个文件（SHA-256）',
            '系统',
          ),
        ]),
  ];
};

const projectJson = ({ view, at }: CaseContents): string => {
  const { number, stage, step, track, pack, facts, duties, consequences } = view.project;
  return `${JSON.stringify(
    {
      format: 'zhengxiang-project-1',
      exportedAt: at.toISOString(),
      caseId: view.project.caseId,
      number,
      stage,
      step,
      track,
      pack,
      duties,
      consequences,
      demanded: view.demanded,
      withheld: view.withheld,
      facts,
    },
    null,
    2,
  )}\n`;
};

const addChecks = async (bag: Bag, contents: CaseContents, files: readonly Listed[]): Promise<void> => {
  await bag.addText(`${folders.check}/核对方法.html`, checkPage(contents));
  await bag.addText(`${folders.check}/核对哈希链.py`, chainScript);
  await bag.addText(
    `${folders.check}/哈希清单.csv`,
    csv([
      ['文件', 'SHA-256', '登记值', '结论'],
      ...files.map(({ path, sha256, expected }) => [
        path,
        sha256,
        expected ?? '',
        expected === undefined ? '' : expected === sha256 ? '相符' : '不符',
      ]),
    ]),
  );
};
