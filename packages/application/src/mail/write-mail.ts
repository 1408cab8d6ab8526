import { citeText } from '@zhengxiang/core';
import { noticeKind, noticeKinds } from '../contract/index.ts';
import type { WaitingNotice } from '../ports/index.ts';

type Row = Pick<WaitingNotice, 'kind' | 'title' | 'about' | 'link' | 'cite'>;

export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0) ?? 0)};`);

/** A header holds one line, and not a long one. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, 80);

const subjectOf = (rows: readonly Row[]): string => {
  const [first] = rows;
  return rows.length === 1 && first
    ? oneLine(`【政项通】${first.title}：${first.about}`)
    : `【政项通】${String(rows.length)} 条消息`;
};

/** The mail about some messages: project and act with an absolute link, and nothing else of the case. */
export const writeMail = (rows: readonly Row[], address: string): Written => {
  const settings = `${address}/my-settings`;
  const kinds = noticeKind.options
    .map((kind) => ({ name: noticeKinds[kind].name, rows: rows.filter((row) => row.kind === kind) }))
    .filter((group) => group.rows.length > 0);
  const cited = (row: Row): string => (row.cite === null ? '' : `（${citeText(row.cite)}）`);
  const text = [
    ...kinds.flatMap((group) => [
      `${group.name}`,
      ...group.rows.map((row) => `· ${row.about}：${row.title}${cited(row)}\n  ${address}${row.link}`),
      '',
    ]),
    `登录后才能查看内容。不想收到这类邮件，请在“我的设置”中修改：${settings}`,
  ].join('\n');
  const html = [
    ...kinds.map(
      (group) =>
        `<h3>${escaped(group.name)}</h3><ul>${group.rows
          .map(
            (row) =>
              `<li><a href="${escaped(address + row.link)}">${escaped(row.about)}</a>：${escaped(row.title + cited(row))}</li>`,
          )
          .join('')}</ul>`,
    ),
    `<p>登录后才能查看内容。不想收到这类邮件，请在<a href="${escaped(settings)}">我的设置</a>中修改。</p>`,
  ].join('\n');
  return { subject: subjectOf(rows), text, html };
};
