import { approved, funded, listed, procured, started } from '../chapters.ts';
import { life } from '../life.ts';

/** 435.288 万元 with server lines: own equipment is stopped at submission, the bureau's cloud is asked for instead. */
export const waterEnforcement = life(
  {
    id: 'water-enforcement-435',
    title: '水行政执法信息化（435.288 万元）',
    story: '预算里列了自购服务器，报请立项时被拦下；改用政务云后通过，并向政数局申请基础设施服务。',
    owner: 'shuiwu',
    start: '2024-01-15',
    ends: 'implementation',
  },
  (t) => {
    const lines = [
      { name: '执法业务应用开发', wan: '365.288' },
      { name: '数据共享和交换接口开发', wan: '20', purpose: 'data-interface' as const },
      {
        name: '等级保护三级测评',
        wan: '10',
        kind: 'third-party' as const,
        subKind: 'assessment' as const,
        purpose: 'mlps' as const,
      },
      {
        name: '工程质量监理',
        wan: '10',
        kind: 'third-party' as const,
        subKind: 'supervision' as const,
        purpose: 'supervision' as const,
      },
    ];
    const sketch = {
      name: '水行政执法信息化',
      wan: '435.288',
      kind: 'software-development' as const,
      subKind: 'professional-software' as const,
      content: '河道采砂、水资源执法全流程办理。',
    };
    const own = listed(t, {
      ...sketch,
      lines: [
        ...lines,
        {
          name: '机架式服务器',
          wan: '30',
          kind: 'infrastructure',
          subKind: 'government-cloud',
          purpose: 'server-storage',
        },
      ],
    });
    t.apply('shuiwu.clerk', own);
    t.after(1).does('shuiwu.leader', 'initiation.endorse');
    t.refused('shuiwu.clerk', 'initiation.submit', 'art14.p1');
    t.after(1).does('shuiwu.leader', 'initiation.refuseEndorsement', { reason: '服务器改用政务云。' });
    t.after(3);
    const cloud = own.lines.map((line) =>
      line.purpose === 'server-storage' ? { ...line, name: '政务云资源服务', purpose: 'general' as const } : line,
    );
    approved(t, { ...own, lines: cloud }, { cut: '34.168' });
    funded(t);
    procured(t);
    started(t);
    t.after(1).does('shuiwu.clerk', 'infrastructure.request');
    t.refused('shuiwu.clerk', 'infrastructure.allocate', 'art14.p1');
    t.after(3).does('zhengshu.review', 'infrastructure.allocate');
  },
);
