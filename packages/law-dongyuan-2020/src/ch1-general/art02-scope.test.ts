import { actionIds, actions, type ProjectActionId } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application, factsOf, line, sized, small } from '../testing/initiation.ts';
import {
  abandonedFrom,
  amended,
  approved,
  endorsed,
  filedPlan,
  prepared,
  submitted,
} from '../testing/initiation-acts.ts';
import { consequencesOf, findings, firstReason, refusals, stateOf, whoMay } from '../testing/judging-initiation.ts';
import { actsOfOpenCases, fullTrackActs } from './acts.ts';

const filings = [
  'filing.filePlan',
  'filing.fileTender',
  'filing.fileContract',
  'filing.fileAcceptance',
  'filing.acknowledge',
  'filing.amend',
] as const;

describe('第二条第（一）项 谁来办', () => {
  it.each([
    'filing.filePlan',
    'filing.fileTender',
    'filing.fileContract',
    'filing.fileAcceptance',
    'filing.amend',
  ] as const)('%s 由项目建设单位经办', (action) => {
    expect(whoMay(action)).toEqual(['project-owner/clerk']);
  });

  it('疑似拆分由单位说明，由县政务服务数据管理局标记、领导认定', () => {
    expect(whoMay('splitting.explain')).toEqual(['project-owner/clerk']);
    expect(whoMay('splitting.flag')).toEqual(['data-bureau/leader', 'data-bureau/intake']);
    expect(whoMay('splitting.decide')).toEqual(['data-bureau/leader']);
    expect(whoMay('filing.acknowledge')).toEqual(['data-bureau/leader', 'data-bureau/intake']);
  });
});

describe('第二条第（一）项 50 万元以下的项目不走完整流程', () => {
  const filing = factsOf(endorsed(small()));

  it.each(['initiation.submit', 'intake.accept', 'review.convene', 'approval.issue'] as const)(
    '备案项目不办理 %s',
    (action) => {
      expect(stateOf(filing, action)).toMatch(/^past.*filed-not-approved/u);
    },
  );

  it('备案项目不按立项的要求检查申报材料', () => {
    expect(stateOf(filing, 'initiation.submit')).not.toMatch(/document-missing|level-without-fee/u);
  });

  it('原因写明预算金额和起点金额', () => {
    expect(firstReason(filing, 'initiation.submit')).toEqual([
      '预算金额 40.00 万元，在起点金额 50.00 万元以下，只备案，不办理本事项',
      undefined,
    ]);
  });

  it('50 万元整的项目办理立项，不办理备案', () => {
    const full = factsOf(endorsed(sized(50_000_000)));
    expect(stateOf(full, 'initiation.submit')).toBe('open');
    for (const action of filings) expect(stateOf(full, action), action).toMatch(/^past.*approved-not-filed/u);
    expect(stateOf(factsOf(endorsed(sized(49_999_999))), 'initiation.submit')).toMatch(/filed-not-approved/u);
    expect(stateOf(factsOf(endorsed(sized(49_999_999))), 'filing.filePlan')).toBe('open');
  });

  it('完整流程的事项不含备案、监督和两个流程共有的事项', () => {
    const rest = (Object.keys(actions) as ProjectActionId[]).filter(
      (id) => actionIds.includes(id) && actions[id].caseKind === 'project' && !fullTrackActs.includes(id),
    );
    expect(new Set(rest.map((id) => id.split('.')[0]))).toEqual(
      new Set([
        'initiation',
        'waiver',
        'infrastructure',
        'filing',
        'splitting',
        'evaluation',
        'performance',
        'violation',
        'criticism',
        'accountability',
        'audit',
        'correction',
        'handover',
      ]),
    );
    expect(rest.filter((id) => id.startsWith('initiation.'))).toEqual([
      'initiation.prepare',
      'initiation.endorse',
      'initiation.refuseEndorsement',
      'initiation.endorseByDepartment',
      'initiation.refuseByDepartment',
      'initiation.abandon',
    ]);
    expect(rest.filter((id) => id.startsWith('waiver.'))).toEqual(['waiver.request', 'waiver.grant', 'waiver.refuse']);
    expect(fullTrackActs).toContain('funding.review');
    expect(fullTrackActs).toContain('acceptance.apply');
  });

  it('监督之外的事项都随办结而止', () => {
    expect(actsOfOpenCases).toContain('filing.fileTender');
    expect(actsOfOpenCases).not.toContain('audit.request');
    expect(actsOfOpenCases).not.toContain('annualList.report');
  });
});

describe('第二条第（一）项 流程提示', () => {
  it('走完整流程或者备案', () => {
    expect(consequencesOf(factsOf(prepared(sized(50_000_000))))).toContain(
      'info 预算金额 50.00 万元，达到起点金额 50.00 万元（含），走立项、采购、实施、验收的完整流程。',
    );
    expect(consequencesOf(factsOf(prepared(small())))).toContain('info 预算金额 40.00 万元，在起点金额 50.00 万元以下');
    expect(consequencesOf(factsOf([]))).toBe('');
  });

  it('跨过起点金额', () => {
    expect(consequencesOf(factsOf([...filedPlan(), amended(52)]))).toContain(
      'warning 预算金额由 40.00 万元变为 52.00 万元，由备案转为完整流程，须申请立项。',
    );
    expect(consequencesOf(factsOf([...submitted(), ...prepared(small(46))]))).toContain(
      'warning 预算金额由 136.00 万元变为 46.00 万元，由完整流程转为备案，不再立项审批。',
    );
    expect(consequencesOf(factsOf([...filedPlan(), amended(45)]))).not.toContain('变为');
    expect(consequencesOf(factsOf([...filedPlan(), amended(52), ...abandonedFrom().slice(-1)]))).not.toContain('变为');
  });

  it('立项批复之后不再提示跨过', () => {
    const before = [...prepared(small(46)), ...approved()];
    expect(consequencesOf(factsOf(before))).not.toContain('变为');
    expect(consequencesOf(factsOf(before))).toContain('完整流程');
  });
});

describe('第二条第（一）项 更正后的项目', () => {
  it('金额更正到 50 万元的，按新的金额重新编制后再报', () => {
    const facts = factsOf([...endorsed(small()), amended(52)]);
    expect(stateOf(facts, 'initiation.submit')).toMatch(/^blocked.*amended-amount/u);
    const [{ verdict } = { verdict: undefined }] = findings(facts, 'initiation.submit', {}).filter(({ provision }) =>
      provision.endsWith('/amended-is-prepared-anew'),
    );
    expect(verdict).toMatchObject({ reason: { figures: { version: 40_000_000, amended: 52_000_000 } } });
    expect(stateOf(facts, 'initiation.prepare')).toBe('open');
    expect(refusals(factsOf([...endorsed(small()), amended(52), ...endorsed()]), 'initiation.submit', {})).toEqual([]);
  });
});

describe('第二条第（二）项 五类服务', () => {
  const draft = (change: object) => refusals(factsOf([]), 'initiation.prepare', application(change));

  it('子类属于所选的类别', () => {
    expect(draft({})).toEqual([]);
  });

  it('主要子类不属于主要类别的，不能定稿', () => {
    expect(draft({ mainSubKind: 'government-cloud' })).toEqual(['sub-kind-of-kind: sub-kind-mismatch @mainSubKind']);
  });

  it('预算明细的子类不属于其类别的，指出哪一行', () => {
    const lines = [...application().lines.slice(0, 2), line('L3', 6, { subKind: 'assessment', purpose: 'mlps' })];
    expect(draft({ lines })).toEqual(['sub-kind-of-kind: sub-kind-mismatch @lines.2.subKind']);
  });
});
