import { instantText, type Collection } from '@zhengxiang/application';
import { nameOf } from './case-contents.ts';
import { csv, html, link, page, sizeText, table } from './html.ts';

/** The index over several case files in one ZIP. */
export const overallIndex = ({ reader, at, cases, refused }: Collection): string =>
  page(
    '案卷汇编总目录',
    html`<h1>案卷汇编总目录</h1>
      <p class="muted">
        共 ${cases.length} 个项目　由 ${reader} 于 ${instantText(at)} 下载。每个项目是一个独立的 BagIt
        案卷，可以单独移交和校验。
      </p>
      ${table(
        ['序号', '项目编号', '项目', '项目建设单位', '阶段', '文件', '大小', '缺漏'],
        cases.map(({ view, bag }, index) => [
          index + 1,
          view.project.number ?? '未编号',
          link('总目录.html', `${bag.folder}/data/00-目录.html`, nameOf(view)),
          view.project.facts.origin.owner.name,
          `${view.project.stageName} · ${view.project.step}`,
          bag.files,
          sizeText(bag.bytes),
          bag.gaps > 0
            ? html`<span class="gap"
                >${link('总目录.html', `${bag.folder}/data/05-缺漏清单.html`, `${String(bag.gaps)} 项`)}</span
              >`
            : html`<span class="ok">无</span>`,
        ]),
      )}
      ${
        refused.length > 0 &&
        html`<h2>没有提供的项目</h2>
          <p>以下 ${refused.length} 个所选项目没有案卷：项目不存在、不是在本系统办理，或者您的岗位无权查看。</p>
          ${table(
            ['项目标识'],
            refused.map((id) => [id]),
          )}`
      }`,
  );

/** The same as a table for spreadsheets. */
export const overallCsv = ({ cases }: Collection): string =>
  csv([
    ['序号', '项目编号', '项目', '项目建设单位', '阶段', '文件夹', '文件', '字节', '缺漏'],
    ...cases.map(({ view, bag }, index) => [
      index + 1,
      view.project.number ?? '',
      nameOf(view),
      view.project.facts.origin.owner.name,
      view.project.stageName,
      bag.folder,
      bag.files,
      bag.bytes,
      bag.gaps,
    ]),
  ]);
