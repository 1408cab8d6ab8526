import { instantText, type CaseContents } from '@zhengxiang/application';
import { wanText, type Fen } from '@zhengxiang/core';
import {
  approvedText,
  budgetAmountOf,
  contractedOf,
  currentApplication,
  serviceKinds,
  totalInvestmentOf,
} from '@zhengxiang/procedure';
import { folders, nameOf, type Listed } from './case-contents.ts';
import { gapCount } from './gaps-page.ts';
import { csv, facts, html, link, page, sizeText, table } from './html.ts';

const here = '00-目录.html';
const amount = (value: Fen | undefined): string => (value === undefined ? '' : wanText(value));

/** The table of contents: what the project is, and every file with a link. */
export const indexPage = (contents: CaseContents, files: readonly Listed[]): string => {
  const { view, reader, at } = contents;
  const { project } = view;
  const { facts: known } = project;
  const data = currentApplication(known);
  const gaps = gapCount(contents, files);
  return page(
    `案卷目录：${nameOf(view)}`,
    html`<h1>${nameOf(view)}</h1>
      <p class="muted">
        项目案卷　由 ${reader} 于 ${instantText(at)} 下载　适用${project.pack.title}（${project.pack.documentNumber}）
      </p>
      ${facts([
        ['项目编号', project.number ?? '未编号'],
        ['项目建设单位', project.facts.origin.owner.name],
        ['服务类别', data ? serviceKinds[data.mainKind] : ''],
        ['流程', project.track === 'filing' ? '备案' : '完整流程'],
        ['所处阶段', `${project.stageName} · ${project.step}`],
        ['预算金额', amount(budgetAmountOf(known))],
        ['总投资', amount(totalInvestmentOf(known))],
        ['评审核定金额', approvedText(known) ?? ''],
        ['合同价合计', amount(contractedOf(known))],
        ['办理记录', `${String(view.history.length)} 条`],
      ])}
      <p>
        ${
          gaps > 0
            ? html`<span class="gap">缺漏 ${gaps} 项</span>，见 ${link(here, '05-缺漏清单.html', '缺漏清单')}`
            : html`<span class="ok">没有发现缺漏</span>，见 ${link(here, '05-缺漏清单.html', '缺漏清单')}`
        }；${view.withheld.length > 0 ? `另有 ${String(view.withheld.length)} 项内容按岗位权限或登记情况没有提供；` : ''}核对文件是否完整，见
        ${link(here, `${folders.check}/核对方法.html`, '核对方法')}。
      </p>
      ${[...new Set(files.map(({ folder }) => folder))].map(
        (folder) =>
          html`<h2>${folder}</h2>
            ${table(
              ['文件', '内容', '来源', '大小'],
              files
                .filter((one) => one.folder === folder)
                .map((one) => [
                  link(here, one.path, one.path.slice(one.path.lastIndexOf('/') + 1)),
                  one.what,
                  one.origin,
                  sizeText(one.size),
                ]),
            )}`,
      )}`,
  );
};

/** The same as a table for spreadsheets. */
export const indexCsv = (files: readonly Listed[]): string =>
  csv([
    ['序号', '目录', '文件', '内容', '来源', '字节', 'SHA-256'],
    ...files.map((one, index) => [index + 1, one.folder, one.path, one.what, one.origin, one.size, one.sha256]),
  ]);
