import { plainDate, type Paper } from '@zhengxiang/core';
import { issuedSmallPrint, paperOfAct, type ActPaper, type ActSource } from '@zhengxiang/documents/papers';
import type { IssuedPaper } from '../ports/index.ts';
import type { PaperCase, PaperCases } from './paper-cases.ts';
import { numberOfPaper } from './paper-numbers.ts';
import { codeInWords } from './verify-codes.ts';

/** What an entered paper is made of. */
export interface PaperOrigin {
  readonly found: PaperCase;
  readonly act: PaperCase['events'][number];
  readonly source: ActSource;
  readonly definition: ActPaper;
  readonly projectNumber: string | undefined;
}

/**
 * The facts of an entered paper as they stood right after its act, whatever happened since.
 * @throws RangeError when the ledger holds nothing that such a paper could be made of
 */
export const originOf = async (row: IssuedPaper, cases: Pick<PaperCases, 'read'>): Promise<PaperOrigin> => {
  const found = await cases.read(row.caseId);
  const after = found?.after(row.eventSeq);
  if (!found || !after) throw new RangeError(`no act ${String(row.eventSeq)} in case ${row.caseId}`);
  const act = found.events[row.eventSeq - 1];
  if (act?.hash !== row.eventHash) throw new RangeError(`the act of paper ${row.id} is not the one it was entered for`);
  const definition = paperOfAct(found.pack, act.type, row.kind);
  if (!definition) throw new RangeError(`no paper ${row.kind} follows ${act.type}`);
  const projectNumber = found.numberAfter(row.eventSeq);
  return { found, act, source: { pack: found.pack, ...after }, definition, projectNumber };
};

/**
 * An entered paper drawn from the ledger.
 * @param publicUrl where people outside reach the product; without it the paper carries its code in words alone
 * @param checkpoint the newest signed state of the record, in short
 */
export const drawPaper = (
  row: IssuedPaper,
  origin: PaperOrigin,
  publicUrl: string | undefined,
  checkpoint?: string,
): Paper => {
  const { source, definition, projectNumber } = origin;
  const documentNumber = numberOfPaper(row);
  const paper = definition.draw(source, {
    organ: row.organName,
    issuedOn: plainDate(row.issuedOn),
    documentNumber,
    projectNumber,
    smallPrint: issuedSmallPrint({
      documentNumber,
      projectNumber,
      seq: row.eventSeq,
      hash: row.eventHash,
      checkpoint,
      code: codeInWords(row.verifyCode),
      address: publicUrl === undefined ? undefined : `${publicUrl}/verify/${row.verifyCode}`,
    }),
  });
  return { ...paper, author: row.organName, issuedOn: plainDate(row.issuedOn) };
};
