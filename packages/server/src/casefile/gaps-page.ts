import type { CaseContents, DemandedDocument } from '@zhengxiang/application';
import { nameOf, type Listed } from './case-contents.ts';
import { html, page, table, type Html } from './html.ts';

const stateWords: Readonly<Record<DemandedDocument['state'], Html>> = {
  present: html`<span class="ok">✓ 已有</span>`,
  missing: html`<span class="gap">✗ 缺</span>`,
  waived: html`<span class="waived">△ 经批准免交</span>`,
};

const byArticle = (documents: readonly DemandedDocument[]): readonly DemandedDocument[] =>
  [...documents].sort((a, b) => a.cite.localeCompare(b.cite, 'en', { numeric: true }));

const note = (document: DemandedDocument): string => {
  if (document.waiver !== undefined) return document.waiver;
  if (document.state === 'present') return '';
  return document.current ? '当前环节尚需提供。' : '要求提供的环节已经过去，仍未取得。';
};

/** How many things the list of gaps names. */
export const gapCount = (contents: CaseContents, files: readonly Listed[]): number =>
  contents.view.demanded.filter(({ state }) => state === 'missing').length +
  contents.view.project.duties.filter(({ late }) => late).length +
  awaitedScans(contents).length +
  unready(contents).length +
  changed(files).length;

const awaitedScans = ({ papers }: CaseContents) =>
  papers.filter((paper) => paper.waitsForScan && paper.drawn && !paper.replaced);
const unready = ({ papers }: CaseContents) => papers.filter(({ drawn }) => !drawn);
const changed = (files: readonly Listed[]) =>
  files.filter(({ expected, sha256 }) => expected !== undefined && expected !== sha256);

const orNone = (rows: readonly (readonly (Html | string | number)[])[], headings: readonly string[]): Html =>
  rows.length === 0 ? html`<p class="ok">没有。</p>` : table(headings, rows);

/** What the case file lacks, article by article; what this reader does not get, and why. */
export const gapsPage = (contents: CaseContents, files: readonly Listed[]): string => {
  const { view } = contents;
  const { project } = view;
  const expected = project.availability.filter(
    ({ urgency, state }) => urgency === 'task' && (state === 'open' || state === 'waiting'),
  );
  return page(
    `缺漏清单：${nameOf(view)}`,
    html`<h1>缺漏清单</h1>
      <p class="muted">
        ${nameOf(view)}　适用${project.pack.title}（${project.pack.documentNumber}）　所处阶段：${project.stageName} ·
        ${project.step}
      </p>
      <h2>一、办法要求的材料</h2>
      <p class="muted">按服务类别和金额，项目各环节要求过的材料。</p>
      ${orNone(
        byArticle(view.demanded).map((one) => [
          one.citeText,
          `${one.label}${one.inPrinciple ? '（原则上须提供）' : ''}`,
          stateWords[one.state],
          note(one),
        ]),
        ['依据', '材料', '状态', '说明'],
      )}
      <h2>二、尚未办理的事项</h2>
      ${orNone(
        expected.map((act) => [
          act.powers.map(({ citeText }) => citeText).join('、'),
          act.title,
          act.holders.map(({ name }) => name).join('、'),
        ]),
        ['依据', '事项', '办理方'],
      )}
      <h2>三、尚未履行的职责</h2>
      ${orNone(
        project.duties.map((duty) => [
          duty.citeText,
          duty.text,
          duty.ofName,
          duty.late ? html`<span class="gap">已逾期，应于 ${duty.dueOn} 前完成</span>` : (duty.dueOn ?? '未规定期限'),
        ]),
        ['依据', '职责', '责任方', '期限'],
      )}
      <h2>四、等待签章扫描件的文书</h2>
      ${orNone(
        awaitedScans(contents).map((paper) => [
          paper.issuedOn,
          `${paper.number ?? ''} ${paper.title}`.trim(),
          paper.organ,
        ]),
        ['日期', '文书', '出具单位'],
      )}
      <h2>五、没有生成的文书</h2>
      ${orNone(
        unready(contents).map((paper) => [
          paper.issuedOn,
          `${paper.number ?? ''} ${paper.title}`.trim(),
          html`<span class="gap">生成失败，可在项目页“文书”中重试</span>`,
        ]),
        ['日期', '文书', '状态'],
      )}
      <h2>六、与登记不符的文件</h2>
      ${orNone(
        changed(files).map((one) => [one.path, html`<code>${one.expected}</code>`, html`<code>${one.sha256}</code>`]),
        ['文件', '登记的 SHA-256', '实际的 SHA-256'],
      )}
      <h2>七、没有随案卷提供的内容</h2>
      ${orNone(
        view.withheld.map(({ what, reason }) => [what, reason]),
        ['内容', '原因'],
      )}`,
  );
};
