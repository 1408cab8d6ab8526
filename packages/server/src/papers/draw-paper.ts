import type { PaperCases } from '@zhengxiang/application';
import { plainDate, type Paper } from '@zhengxiang/core';
import { paperOfAct, qrModules } from '@zhengxiang/documents';
import type { issuedPaper } from '../db/schema/papers.ts';
import { paperNumberText } from './numbers.ts';

export type IssuedPaper = typeof issuedPaper.$inferSelect;

/** 发文字号 of an entered paper; forms have none. */
export const numberOfPaper = ({ series, year, place }: IssuedPaper): string | undefined =>
  series === null || year === null || place === null ? undefined : paperNumberText({ series, year, place });

/** The address that the QR code holds. */
export const verifyAddress = (publicUrl: string, code: string): string => `${publicUrl}/verify/${code}`;

const halves = (hash: string): readonly string[] => [hash.slice(0, hash.length / 2), hash.slice(hash.length / 2)];

/**
 * An entered paper drawn from the ledger: the facts as they stood right after its act, whatever happened since.
 * @throws RangeError when the ledger holds nothing that such a paper could be made of
 */
export const drawPaper = async (row: IssuedPaper, cases: PaperCases, publicUrl: string): Promise<Paper> => {
  const found = await cases.read(row.caseId);
  const after = found?.after(row.eventSeq);
  if (!found || !after) throw new RangeError(`no act ${String(row.eventSeq)} in case ${row.caseId}`);
  const act = found.events[row.eventSeq - 1];
  if (act?.hash !== row.eventHash) throw new RangeError(`the act of paper ${row.id} is not the one it was entered for`);
  const paper = paperOfAct(act.type, row.kind);
  if (!paper) throw new RangeError(`no paper ${row.kind} follows ${act.type}`);
  const documentNumber = numberOfPaper(row);
  const projectNumber = found.numberAfter(row.eventSeq);
  const address = verifyAddress(publicUrl, row.verifyCode);
  return paper.draw(
    { pack: found.pack, ...after },
    {
      organ: row.organName,
      issuedOn: plainDate(row.issuedOn),
      documentNumber,
      projectNumber,
      smallPrint: {
        lines: [
          [documentNumber, projectNumber === undefined ? undefined : `项目编号 ${projectNumber}`]
            .filter((part) => part !== undefined)
            .join('　'),
          `全过程记录第 ${String(row.eventSeq)} 条，哈希`,
          ...halves(row.eventHash),
          '扫右侧二维码核验真伪',
        ].filter((line) => line !== ''),
        qr: qrModules(address),
      },
    },
  );
};
