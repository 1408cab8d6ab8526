import { parseCheckpoint, parseNote, shortCheckpoint } from '@zhengxiang/transparency';
import { createHash } from 'node:crypto';
import { legalDay } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { addMailOnce } from '../db/mail/mail-rows.ts';
import type { SignedState } from '../db/transparency/log-store.ts';

/** The same for the same day and address: however many processes and starts there are, one mail goes out. */
const idOf = (day: string, address: string): string => {
  const hex = createHash('sha256').update(`checkpoint mail\n${day}\n${address.toLowerCase()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Whose mail it is: nobody's of the register. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${String(sign.codePointAt(0) ?? 0)};`);

/**
 * Puts the state of the record into the outbox, once a day and address: a copy that lies where the operator cannot reach it. It names
 * sizes and hashes, nothing of what is recorded.
 * @returns how many mails are new
 */
export const mailCheckpoint = async (
  db: Database,
  state: SignedState,
  addresses: readonly string[],
  now: Date,
): Promise<number> => {
  const checkpoint = parseCheckpoint(parseNote(state.note)?.text ?? '');
  if (!checkpoint) return 0;
  const day = legalDay(now);
  const short = shortCheckpoint(checkpoint);
  const bodyText = [
    `${day} 存证点 ${short}，见证签名 ${String(state.witnesses)} 个。`,
    '请留存本邮件。怀疑账册被改动时，把下面的内容存成文件，用 verify-ledger --checkpoint 文件 核对；或者直接用上面的简写。',
    '',
    state.note,
  ].join('\n');
  let added = 0;
  for (const address of addresses) {
    const written = {
      subject: `【政项通】存证点 ${day} ${short}`,
      bodyText,
      bodyHtml: `<pre>${escaped(bodyText)}</pre>`,
    };
    if (await addMailOnce(db, { id: idOf(day, address), personId: NOBODY, address, ...written }, now)) added += 1;
  }
  return added;
};
