import type { ApplicationData, NeighbourProject } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application, factsOf, line, small, wanFen } from '../testing/initiation.ts';
import { abandonedFrom, approved, costed, endorsed, opinion, prepared } from '../testing/initiation-acts.ts';
import { consequencesOf, refusals, stateOf, type Setting } from '../testing/judging-initiation.ts';

const draft = (change: Partial<ApplicationData>): readonly string[] =>
  refusals(factsOf([]), 'initiation.prepare', application(change));
const submission = (change: Partial<ApplicationData>, setting: Setting = {}): string =>
  stateOf(factsOf(endorsed(application(change))), 'initiation.submit', setting);

const neighbour = (change: Partial<NeighbourProject> = {}): NeighbourProject => ({
  caseId: 'case-7',
  name: '网络安全统一服务',
  ownerId: 'other',
  mainKind: 'third-party',
  content: '',
  budgetAmount: wanFen(100),
  approved: true,
  hasMlpsLine: true,
  ...change,
});

const general = (id: string, kind: 'infrastructure' | 'operations-maintenance' | 'third-party') =>
  line(id, 136, { kind, subKind: kind === 'infrastructure' ? 'government-cloud' : 'software-operations' });

const operations: Partial<ApplicationData> = {
  mainKind: 'operations-maintenance',
  mainSubKind: 'software-operations',
  lines: [general('L1', 'operations-maintenance')],
  dataItems: [],
};

describe('第七条 已落实资金的项目仍须申请立项，避免重复建设', () => {
  const fundsInPlace = { documentName: '关于下达资金的通知', documentNumber: '河财社〔2024〕12号' };

  it('写明文件，仍走同样的立项审批', () => {
    const facts = factsOf(prepared(application({ fundsInPlace })));
    expect(consequencesOf(facts)).toContain(
      'info 本项目已有文件《关于下达资金的通知》（河财社〔2024〕12号），仍须申请立项并经评审。',
    );
    expect(consequencesOf(factsOf(prepared()))).not.toContain('仍须申请立项');
  });

  it('相近的项目列在眼前', () => {
    const around = { similar: [neighbour({ name: '省救助平台' }), neighbour({ name: '市救助平台', approved: false })] };
    const said = consequencesOf(factsOf(prepared()), { around });
    expect(said).toContain('info 与已立项的项目“省救助平台”相近，请说明能否利用其资源，避免重复建设。');
    expect(said).toContain('info 与项目“市救助平台”相近');
  });

  it('批复或者办结之后不再提示', () => {
    const around = { similar: [neighbour()] };
    expect(consequencesOf(factsOf(approved()), { around })).not.toContain('相近');
    expect(consequencesOf(factsOf(abandonedFrom(application({ fundsInPlace }))), { around })).toBe('');
    expect(
      consequencesOf(factsOf([...prepared(application({ fundsInPlace })), ...approved().slice(-1)])),
    ).not.toContain('仍须申请立项');
  });

  it.each([
    [' ', ['reuse-assessed: reuse-not-assessed @reuseAssessment']],
    ['可利用市政务云', []],
  ])('评审意见说明现有平台可否利用：“%s”', (reuseAssessment, expected) => {
    expect(refusals(factsOf(costed()), 'review.issueOpinion', { ...opinion(), reuseAssessment })).toEqual(expected);
  });
});

describe('第八条 合理确定信息系统安全等级保护', () => {
  it('含软件开发或者基础设施服务的项目须定级', () => {
    expect(draft({ mlpsLevel: 'none' })).toEqual(['level-draft: level-missing @mlpsLevel']);
    expect(submission({ mlpsLevel: 'none' })).toBe('blocked level-missing');
    const mixed = [general('L1', 'infrastructure'), general('L2', 'third-party')];
    expect(draft({ ...operations, mlpsLevel: 'none', lines: mixed })).toContain(
      'level-draft: level-missing @mlpsLevel',
    );
    expect(draft({ ...operations, mlpsLevel: 'none', lines: [general('L1', 'infrastructure')] })).toEqual([
      'level-draft: level-missing @mlpsLevel',
    ]);
    expect(
      draft({ ...operations, mlpsLevel: 'none', mainKind: 'infrastructure', mainSubKind: 'government-cloud' }),
    ).toEqual(['level-draft: level-missing @mlpsLevel']);
  });

  it('只含运维服务的，可以不适用', () => {
    expect(draft({ ...operations, mlpsLevel: 'none' })).toEqual([]);
    expect(submission({ ...operations, mlpsLevel: 'none' })).toBe('open');
  });

  it('备案的项目不问', () => {
    expect(refusals(factsOf([]), 'initiation.prepare', small(40, { mlpsLevel: 'none' }))).toEqual([]);
  });
});

describe('第八条 编列费用，或者提供项目名单', () => {
  const withoutFee = { lines: [line('L1', 126), line('L2', 10, { purpose: 'data-interface' })] };

  it('有等级保护费用的，可以', () => {
    expect(draft({})).toEqual([]);
    expect(submission({})).toBe('open');
  });

  it('没有费用也没有名单的，不能定稿、不能报送', () => {
    expect(draft(withoutFee)).toEqual(['fee-or-list-draft: level-without-fee @lines']);
    expect(draft({ ...withoutFee, mlpsCoveredBy: [] })).toEqual(['fee-or-list-draft: level-without-fee @lines']);
    expect(submission(withoutFee)).toBe('blocked level-without-fee');
    expect(draft({ ...operations, mlpsLevel: '2' })).toEqual(['fee-or-list-draft: level-without-fee @lines']);
  });

  it('名单中的项目已立项并包含测评服务', () => {
    const listed = { ...withoutFee, mlpsCoveredBy: ['case-7'] };
    expect(draft(listed)).toEqual([]);
    expect(submission(listed, { around: { named: [neighbour()] } })).toBe('open');
    expect(submission(listed, { around: { named: [] } })).toBe('blocked covering-project-unfit');
    expect(submission(listed, { around: { named: [neighbour({ approved: false })] } })).toBe(
      'blocked covering-project-unfit',
    );
    expect(submission(listed, { around: { named: [neighbour({ hasMlpsLine: false })] } })).toBe(
      'blocked covering-project-unfit',
    );
    const two = { ...withoutFee, mlpsCoveredBy: ['case-7', 'case-8'] };
    expect(submission(two, { around: { named: [neighbour()] } })).toBe('blocked covering-project-unfit');
  });

  it('已编列费用的，或者不定级的，不核对名单', () => {
    expect(submission({ mlpsCoveredBy: ['case-9'] })).toBe('open');
    expect(submission({ ...operations, mlpsLevel: 'none', mlpsCoveredBy: ['case-9'] })).toBe('open');
  });

  it('没有名单的，只说缺费用；备案的项目定稿时不核对名单', () => {
    const around = { lookedUp: ['case-9'] };
    expect(refusals(factsOf([]), 'initiation.prepare', application(withoutFee), { around })).toEqual([
      'fee-or-list-draft: level-without-fee @lines',
    ]);
    const filed = small(40, { mlpsCoveredBy: ['case-9'] });
    expect(refusals(factsOf([]), 'initiation.prepare', filed, { around })).toEqual([]);
  });
});

describe('第九条 数据资源共享和交换接口', () => {
  const noInterface = {
    lines: [line('L1', 130), line('L3', 6, { kind: 'third-party', subKind: 'assessment', purpose: 'mlps' })],
  };

  it('软件开发服务项目将接口开发费用列入预算', () => {
    expect(draft(noInterface)).toEqual(['interface-line-draft: no-interface-line @lines']);
    expect(submission(noInterface)).toBe('blocked no-interface-line');
  });

  it('软件开发服务项目填报数据资源', () => {
    expect(draft({ dataItems: [] })).toEqual(['data-items-draft: no-data-items @dataItems']);
    expect(submission({ dataItems: [] })).toBe('blocked no-data-items');
  });

  it('不含软件开发的项目不要求接口和数据行', () => {
    expect(draft({ ...operations, mlpsLevel: 'none' })).toEqual([]);
  });
});

describe('第九条 不予共享的须有依据', () => {
  const item = (sharing: 'not-shared' | 'unconditional', legalBasis?: string) => ({
    dataItems: [
      ...application().dataItems,
      {
        ...application().dataItems[0],
        id: 'D2',
        name: '救助档案',
        sharing,
        legalBasis,
      } as ApplicationData['dataItems'][number],
    ],
  });
  const refused = ['legal-basis-draft: no-legal-basis @dataItems.1.legalBasis'];

  it.each([undefined, '', '  ', '涉及隐私', '单位规定', '《》', '无法', '法', '执法', '司法'])(
    '“%s”不是依据',
    (basis) => {
      expect(draft(item('not-shared', basis))).toEqual(refused);
    },
  );

  it.each([
    '《中华人民共和国档案法》第二十八条',
    '个人信息保护法第二十八条',
    '政府信息公开条例规定',
    '档案法',
    ' 档案法 ',
    '社会救助暂行条例（2014年）',
    '国务院有关政策',
    '党中央有关政策',
    '中共中央办公厅文件',
  ])('“%s”是依据', (basis) => {
    expect(draft(item('not-shared', basis))).toEqual([]);
  });

  it('报送时同样核对；共享的不需要依据', () => {
    expect(submission(item('not-shared'))).toBe('blocked no-legal-basis');
    expect(submission(item('unconditional'))).toBe('open');
  });
});
