import { action, f, optional } from '@zhengxiang/core';
import type { ProjectFacts } from '../../facts/index.ts';
import type { Reducer } from '../../project/events.ts';
import type { BodyOf } from '../index.ts';
import { withFailure } from '../procurement/steps.ts';

import { base } from './shared.ts';

export const terminationFile = action({
  ...base,
  title: '报备终止合同',
  event: 'termination.filed',
  urgency: 'option',
  reads: ['delivery', 'money'],
  leadsTo: ['termination.acknowledgeByBureau', 'termination.acknowledgeByFinance'],
  says: '目标无法完全实现需要终止合同的，完成终止手续，并向{data-bureau}和{finance-bureau}备案。',
  fields: {
    contract: optional(
      f.pick('终止的合同', 'contracts', {
        help: '只终止一份合同、项目继续的，选这份合同；不选的，终止全部合同，项目随之终止',
      }),
    ),
    settlements: optional(
      f.table(
        '结算',
        {
          contract: f.pick('合同', 'contracts'),
          amount: f.money('结算总额（含已付）'),
          workDone: f.longText('已完成的工作', { maxLength: 4000, minLength: 2 }),
        },
        { help: '每份终止的合同一行；以后只付结算总额以内的款项' },
      ),
    ),
    cause: f.longText('原因', { maxLength: 4000, minLength: 2 }),
    procedure: f.longText('终止手续完成情况', { maxLength: 4000, minLength: 2 }),
    terminatedOn: f.date('终止日期'),
    documents: f.files('终止手续材料', 'termination'),
  },
});

// What is settled takes the place of the price: the money of the ceiling that nobody will earn any more is free again.
const endedContracts = (
  facts: ProjectFacts,
  { contract, settlements = [], terminatedOn }: BodyOf<'termination.filed'>,
): ProjectFacts['contracts'] =>
  facts.contracts.map((one) => {
    if (one.endedOn !== undefined || (contract !== undefined && one.id !== contract)) return one;
    const settled = settlements.find((row) => row.contract === one.id)?.amount;
    return { ...one, endedOn: terminatedOn, ...(settled !== undefined && { price: settled, settled: true }) };
  });

export const terminationFiled: Reducer<'termination.filed'> = (facts, { body, happenedOn }) => {
  const contracts = endedContracts(facts, body);
  const { terminatedOn, cause, contract } = body;
  if (contract === undefined) return { ...facts, contracts, termination: { filedOn: happenedOn, terminatedOn, cause } };
  const ended = facts.contracts.find(({ id }) => id === contract);
  const ending = { id: `E${String(facts.endings.length + 1)}`, contract, filedOn: happenedOn, terminatedOn, cause };
  // The package is open again: the project goes on, and what is still to be built may be procured anew.
  return withFailure({ ...facts, contracts, endings: [...facts.endings, ending] }, ended?.package ?? '', {
    on: terminatedOn,
    reason: `合同终止：${cause}`,
  });
};
