import { describe, expect, it } from 'vitest';
import { allProvisions, fenFromWan } from '@zhengxiang/core';
import { dongyuan2020 } from './index.ts';

const wan = (text: string) => {
  const amount = fenFromWan(text);
  if (!amount.ok) throw new Error(amount.error);
  return amount.value;
};

describe('办法里的数字和名称', () => {
  it('每个数字写明出自哪一条', () => {
    expect(dongyuan2020.parameters.map(({ label, cite, value, unit }) => [label, cite, value, unit])).toEqual([
      ['起点金额', 'art2.p1.i1', wan('50'), 'fen'],
      ['采购需求专家论证的采购预算', 'art12.p1', wan('600'), 'fen'],
      ['提交绩效自评报告的总投资', 'art20.p3', wan('200'), 'fen'],
      ['同一项目变更申请次数', 'art17.p1', 1, 'count'],
      ['试行期', 'art31.p1', 2, 'years'],
    ]);
  });

  it('每条释义的值', () => {
    const definitions = allProvisions(dongyuan2020).flatMap(({ cite, provision }) =>
      provision.kind === 'definition' && provision.value !== undefined ? [[cite, provision.value]] : [],
    );
    expect(definitions).toEqual([
      ['art1.p1', ['粤府〔2017〕133号', '河府办〔2018〕49号', '河府办〔2019〕9号']],
      ['art2.p1.i1', wan('50')],
      [
        'art2.p1.i2',
        {
          infrastructure: '基础设施服务',
          'software-development': '软件开发服务',
          'operations-maintenance': '运维服务',
          'business-operation': '系统业务运营服务',
          'third-party': '第三方服务',
        },
      ],
      ['art2.p1.i2.s1', ['政务网', '政务云']],
      ['art2.p1.i2.s2', ['公共支撑平台开发', '通用软件开发', '专业软件开发']],
      ['art2.p1.i2.s3', ['基础设施运行维护', '软件系统运行维护']],
      ['art2.p1.i2.s4', ['系统业务运营']],
      ['art2.p1.i2.s5', ['咨询', '监理', '测评', '安全', '其它配套和外包']],
      ['art5.p1', ['立项（含造价审核）', '采购', '实施', '验收']],
      ['art10.p1', ['方案编制', '报请立项', '项目评审']],
      ['art12.p1', wan('600')],
      ['art12.p1', '广东省政府采购评审专家库'],
      ['art14.p1', ['machine-room', 'server-storage', 'network']],
      ['art17.p1', 1],
      ['art20.p3', wan('200')],
      ['art31.p1', { from: '2020-07-13', to: '2022-07-12' }],
    ]);
  });
});
