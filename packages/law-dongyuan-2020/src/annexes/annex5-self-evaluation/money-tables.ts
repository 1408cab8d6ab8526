import { paper, subtractFen, sumFen, type Fen, type Grid } from '@zhengxiang/core';
import { currentApplication, paidTotal, type ProjectFacts } from '@zhengxiang/procedure';
import { readAnnex1 } from '../read-annexes.ts';

const { cell, grid, money, printed, row, value } = paper;

const head = (...captions: readonly string[]) =>
  row(...captions.map((text) => cell(printed(text), { align: 'center' })));
const amount = (field: string, of: Fen) => cell(money(field, of), { align: 'right' });

/** （三）: what was planned from each source in annex 1, arranged by the finance bureau, and entered in budgets, in 万元. */
export const investedTable = (facts: ProjectFacts): Grid => {
  const planned = readAnnex1(currentApplication(facts)?.annex1).fundingBySource ?? {};
  const sources = [
    ['municipal', '市级财政'],
    ['county', '县级财政'],
    ['selfRaised', '单位自筹'],
    ['other', '其它'],
  ] as const;
  const rows = sources.map(([key, caption]) => ({
    key,
    caption,
    planned: planned[key] ?? sumFen([]),
    arranged: sumFen((facts.funding.opinion?.arrangements ?? []).map((one) => one[key])),
    entered: sumFen(facts.funding.budgets.map((one) => one[key])),
  }));
  const line = (key: string, caption: string, of: Readonly<Record<'planned' | 'arranged' | 'entered', Fen>>) =>
    row(
      cell(printed(caption), { align: 'center' }),
      amount(`funds.${key}.planned`, of.planned),
      amount(`funds.${key}.arranged`, of.arranged),
      amount(`funds.${key}.entered`, of.entered),
    );
  return grid(
    [1, 1, 1, 1],
    [
      head('资金来源', '申报（万元）', '资金安排（万元）', '列入预算（万元）'),
      ...rows.map((one) => line(one.key, one.caption, one)),
      line('total', '合计', {
        planned: sumFen(rows.map((one) => one.planned)),
        arranged: sumFen(rows.map((one) => one.arranged)),
        entered: sumFen(rows.map((one) => one.entered)),
      }),
    ],
    1,
  );
};

/** （四）: contract price, paid and outstanding of each contract, in 万元. */
export const spentTable = (facts: ProjectFacts): Grid => {
  const rows = facts.contracts.map((contract) => {
    const paid = paidTotal(facts, contract);
    return { contract, paid, rest: subtractFen(contract.price, paid) };
  });
  return grid(
    [3, 4, 2.4, 2.4, 2.4],
    [
      head('合同编号', '合同单位', '合同价\n（万元）', '已支付\n（万元）', '未支付\n（万元）'),
      ...rows.map(({ contract, paid, rest }) =>
        row(
          cell(value(`contracts.${contract.id}.number`, contract.number)),
          cell(value(`contracts.${contract.id}.party`, contract.party.name)),
          amount(`contracts.${contract.id}.price`, contract.price),
          amount(`contracts.${contract.id}.paid`, paid),
          amount(`contracts.${contract.id}.rest`, rest),
        ),
      ),
      row(
        cell(printed('合计'), { colspan: 2, align: 'center' }),
        amount('contracts.price', sumFen(rows.map(({ contract }) => contract.price))),
        amount('contracts.paid', sumFen(rows.map(({ paid }) => paid))),
        amount('contracts.rest', sumFen(rows.map(({ rest }) => rest))),
      ),
    ],
    1,
  );
};
