import { consequence, duty, fen, guard, met, past, requires, unmet, wanText, type DutyState } from '@zhengxiang/core';
import { type Organ, budgetAmountOf, currentVersion } from '@zhengxiang/procedure';
import { moneyOf } from '../figures.ts';
import { fullTrackActs } from './acts.ts';
import { because } from './reasons.ts';
import { crossingOf, trackAmountOf, trackOf, trackOfAmount } from './track.ts';

export const smallProjectsAreFiled = guard(fullTrackActs, {
  says: '预算金额在 {entryThreshold}以下的项目只备案，不走立项审批、采购、实施、验收的完整流程。',
  check: ({ facts, law }) =>
    trackOf(facts, law) === 'filing'
      ? past(
          because('filed-not-approved', {
            amount: trackAmountOf(facts) ?? fen(0),
            threshold: moneyOf(law, 'entryThreshold'),
          }),
        )
      : met,
});

export const amendedIsPreparedAnew = guard(['initiation.submit'], {
  says: '备案项目的金额更正到 {entryThreshold}（含）以上的，按更正后的金额重新编制申报材料再报。',
  restsOn: ['art2-crossing'],
  check: ({ facts }) => {
    const [version, amended] = [currentVersion(facts)?.data.budgetAmount, budgetAmountOf(facts)];
    return requires(version === amended, () =>
      unmet(because('amended-amount', { version: version ?? fen(0), amended: amended ?? fen(0) }), {
        remedy: { text: '按更正后的金额重新编制申报材料', action: 'initiation.prepare' },
      }),
    );
  },
});

export const track = consequence('预算金额决定走完整流程还是备案，跨过起点金额时改变。', ({ facts, law }) => {
  const amount = trackAmountOf(facts);
  if (amount === undefined || facts.closed !== undefined) return [];
  const threshold = wanText(moneyOf(law, 'entryThreshold'));
  const text =
    trackOfAmount(amount, law) === 'full'
      ? `预算金额 ${wanText(amount)}，达到起点金额 ${threshold}（含），走立项、采购、实施、验收的完整流程。`
      : `预算金额 ${wanText(amount)}，在起点金额 ${threshold}以下，由单位依法自行组织实施，只需备案。`;
  return [{ text, tone: 'info' }];
});

export const crossing = consequence('预算金额跨过起点金额的，提示流程已经改变。', ({ facts, law }) => {
  const crossed = crossingOf(facts, law);
  if (crossed === undefined || facts.closed !== undefined || facts.approval !== undefined) return [];
  const turned = crossed.to === 'full' ? '由备案转为完整流程，须申请立项' : '由完整流程转为备案，不再立项审批';
  return [{ text: `预算金额由 ${wanText(crossed.before)}变为 ${wanText(crossed.now)}，${turned}。`, tone: 'warning' }];
});

export const filingDuty = duty(
  '{entryThreshold}以下的项目，建设方案、招投标文件、合同和验收材料报备案。',
  ({ facts, law }) => {
    const version = currentVersion(facts);
    if (
      version === undefined ||
      version.refusal !== undefined ||
      facts.closed !== undefined ||
      trackOf(facts, law) !== 'filing'
    )
      return [];
    const { filing } = facts;
    const of: Organ = 'project-owner';
    const since = version.endorsement?.on ?? version.preparedOn;
    const papers: readonly (readonly [boolean, DutyState])[] = [
      [
        filing.plan !== undefined,
        { of, text: '将项目建设方案报{data-bureau}备案。', since, action: 'filing.filePlan' },
      ],
      [
        filing.tender !== undefined,
        { of, text: '将招投标（采购）文件，或者采购方式和没有文件的原因报备案。', since, action: 'filing.fileTender' },
      ],
      [filing.contract !== undefined, { of, text: '签订合同后将合同报备案。', since, action: 'filing.fileContract' }],
      [
        filing.acceptance !== undefined,
        { of, text: '验收后将验收相关材料报备案。', since, action: 'filing.fileAcceptance' },
      ],
    ];
    return papers
      .filter(([done]) => !done)
      .map(([, duty]) => duty)
      .slice(0, 1);
  },
);
