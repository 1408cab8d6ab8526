import { instantText, type CaseContents } from '@zhengxiang/application';
import { citeOf, citeText, type Fields, signature } from '@zhengxiang/core';
import { actOf, isActOf } from '@zhengxiang/procedure';
import { answersTable, type AnswerWords } from './answers.ts';
import { folders, nameOf } from './case-contents.ts';
import { facts, html, link, page, table } from './html.ts';
import { pickNames } from './pick-names.ts';

const place = `${folders.records}/办理记录.html`;

/** The whole history in words, oldest first. */
export const historyPage = ({ view, pack }: CaseContents, words: Pick<AnswerWords, 'fileLink'>): string => {
  const reading: AnswerWords = {
    ...words,
    annexFields: (annex) => pack.annexForms[annex]?.fields ?? {},
    pickName: pickNames(view),
  };
  const whole = new Set(view.whole);
  return page(
    `办理记录：${nameOf(view)}`,
    html`<h1>办理记录</h1>
      <p class="muted">
        ${nameOf(view)}　共 ${view.history.length}
        条，按发生先后排列。每条记录的哈希包含前一条的哈希，原始记录和核对方法见
        ${link(place, `${folders.records}/记录.jsonl`, '记录.jsonl')}、${link(place, `${folders.check}/核对方法.html`, '核对方法')}。
      </p>
      ${table(
        ['序号', '日期', '办理事项', '办理人'],
        view.history.map((entry) => [
          entry.seq,
          entry.happenedOn,
          html`<a href="#r${entry.seq}">${entry.title}</a>`,
          `${entry.actor.organisationName} ${signature(entry.actor)}`,
        ]),
      )}
      ${view.history.map((entry) => {
        const fields: Fields = isActOf(pack, entry.action) ? actOf(pack, entry.action).fields : {};
        return html`<article id="r${entry.seq}">
          <h3>第 ${entry.seq} 条　${entry.title}</h3>
          ${facts([
            ['办理日期', entry.happenedOn],
            ['登记时间', instantText(entry.recordedAt)],
            ['办理人', `${entry.actor.organisationName} ${signature(entry.actor)}（以${entry.actingAsName}身份）`],
            [
              '权限依据',
              entry.power === undefined
                ? ''
                : `${citeText(citeOf(entry.power as `${string}/${string}`))}（${entry.power}）`,
            ],
            ['依据例外', entry.waived.join('、')],
            ['哈希', html`<code>${entry.hash}</code>`],
          ])}
          ${!whole.has(entry.seq) && html`<p class="gap">这条记录的部分内容您的岗位目前不能查看，未随案卷导出。</p>`}
          ${answersTable(fields, entry.body as Readonly<Record<string, unknown>>, reading)}
        </article>`;
      })}`,
  );
};
