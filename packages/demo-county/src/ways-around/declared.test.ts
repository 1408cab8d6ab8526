import type { ApplicationData } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application } from '../application.ts';
import { accepted, submitted } from '../chapters.ts';
import type { Teller } from '../life.ts';
import { software, tale } from './tale.ts';

const start = '2026-01-12';
const clerk = 'minzheng.clerk';

const withLine = (
  t: Teller,
  change: Partial<ApplicationData['lines'][number]>,
  more: Partial<ApplicationData> = {},
) => {
  const data = software(t);
  return { ...data, lines: data.lines.map((line, index) => (index === 0 ? { ...line, ...change } : line)), ...more };
};

describe('M9 D17 自己勾的用途、类别，写的是另一回事的', () => {
  it.each([
    '机架式服务器（含存储阵列）',
    '核心交换机 2 台',
    '机房改造',
    'UPS 不间断电源',
    '局域网组网',
    '服務器存储設備',
  ])('“%s”作为一般建设内容：说明不属于的理由，评审看得见', (name) => {
    const note = '是软件的模块名称，不采购设备。';
    const { surprises, shown } = tale('minzheng', start, (t) => {
      t.applyRefused(clerk, withLine(t, { name }), 'art14.p1', 'reads-like-equipment');
      submitted(t, withLine(t, { name }, { article14Note: note }));
    });
    expect(surprises).toEqual([]);
    expect(shown().some((text) => text.includes(note))).toBe(true);
  });

  it.each(['政务云服务器租用', '服务器端程序', '云存储服务'])('“%s”不问', (name) => {
    const { surprises } = tale('minzheng', start, (t) => {
      submitted(t, withLine(t, { name }));
    });
    expect(surprises).toEqual([]);
  });

  it.each(['救助平台定制开发', '业务系统建设', '微信小程序', '养老 APP', '统计分析软件'])(
    '“%s”填作业务运营：受理和评审看得见',
    (name) => {
      const { shown, surprises } = tale('minzheng', start, (t) => {
        submitted(t, withLine(t, { name, kind: 'business-operation', subKind: 'business-operation' }));
      });
      expect(surprises).toEqual([]);
      expect(shown().some((text) => text.includes(`“${name}”`) && text.includes('像软件开发'))).toBe(true);
    },
  );

  it.each([
    '《广东省某某条例》第三条',
    '《某某管理办法》',
    '《县里的通知》',
    '《河源市数据条例》',
    '《某某规范》第二条',
  ])('不予共享的依据“%s”：提示核对', (legalBasis) => {
    const { shown, surprises } = tale('minzheng', start, (t) => {
      const data = software(t);
      const [first, ...rest] = data.dataItems;
      if (first === undefined) throw new Error('no data');
      submitted(t, { ...data, dataItems: [{ ...first, sharing: 'not-shared', legalBasis }, ...rest] });
    });
    expect(surprises).toEqual([]);
    expect(shown().some((text) => text.includes(legalBasis) && text.includes('看名称不像'))).toBe(true);
  });

  it.each(['无', '暂无', '不涉及', '/', '没有'])('小项目预留接口写“%s”，不能定稿', (reservedInterface) => {
    const { surprises } = tale('minzheng', start, (t) => {
      const small = application({
        name: '预约叫号',
        wan: '30',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '预约叫号。',
        on: t.today,
      });
      t.applyRefused(clerk, { ...small, reservedInterface }, 'art2.p1.i1', 'interface-not-reserved');
    });
    expect(surprises).toEqual([]);
  });
});

describe('退回补正只改退回的栏目', () => {
  const returned = (t: Teller, target: string): void => {
    submitted(t, software(t));
    t.after(1).does('zhengshu.intake', 'intake.return', { items: [{ id: 'B1', target, reason: '请补充。' }] });
  };

  it.each<readonly [string, (data: ApplicationData) => Partial<ApplicationData>]>([
    ['项目名称', () => ({ name: '另一个名称的救助平台' })],
    ['数据资源', ({ dataItems }) => ({ dataItems: dataItems.slice(0, 1) })],
    ['设计单位', () => ({ designFirm: undefined })],
    ['安全等级', () => ({ mlpsLevel: '2' })],
    ['预算明细', ({ lines }) => ({ lines: lines.map((line) => ({ ...line, unit: '套' })) })],
  ])('只退回“建设内容”，却改了%s', (_what, change) => {
    const why = '同时更正了笔误，请一并受理。';
    const { surprises, shown } = tale('minzheng', start, (t) => {
      returned(t, 'content');
      const data = { ...software(t), content: '低保、特困、临时救助的申请受理。' };
      t.after(1).applyRefused(clerk, { ...data, ...change(data) }, 'art10.p1.i3', 'changed-beyond');
      t.apply(clerk, { ...data, ...change(data), changedBeyond: why });
    });
    expect(surprises).toEqual([]);
    expect(shown().some((text) => text.includes(why))).toBe(true);
  });

  it('退回金额的，明细、总额随之改不必说明；按退回的改不必说明', () => {
    const { surprises } = tale('minzheng', start, (t) => {
      returned(t, 'lines.L1.amount');
      t.after(1).apply(clerk, software(t, '130'));
      t.after(1).does('minzheng.leader', 'initiation.endorse');
      t.after(1).does(clerk, 'initiation.submit');
      accepted(t);
    });
    expect(surprises).toEqual([]);
  });
});

describe('M13 安排的资金和采购是同一笔钱', () => {
  it.each([1, 100, 1_000_000, 135_999_999])('只安排 %i 分，不能采购', (county) => {
    const { surprises } = tale('minzheng', start, (t) => {
      submitted(t, software(t));
      accepted(t);
      t.after(5).does('zhengshu.review', 'review.convene');
      for (const expert of ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3']) t.does(expert, 'review.discloseAvoidance');
      for (const expert of ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3']) t.does(expert, 'review.judge');
      t.after(1).does('zhengshu.review', 'review.recordCost');
      t.after(1).does('zhengshu.review', 'review.issueOpinion');
      t.after(1).does('zhengshu.leader', 'approval.issue');
      t.after(1).does('caizheng.clerk', 'funding.review');
      const year = (of: number) => ({
        arrangements: [{ id: 'Y1', year: of, municipal: 0, county, selfRaised: 0, other: 0 }],
      });
      for (const of of [2001, 2025])
        t.refused('caizheng.leader', 'funding.issueOpinion', 'art11.p1', year(of), 'arrangement-year-past');
      t.refused('caizheng.leader', 'funding.issueOpinion', 'art11.p1', year(2040), 'arrangement-year-far');
      t.does('caizheng.leader', 'funding.issueOpinion', year(2026));
      t.does('caizheng.clerk', 'budget.enter');
      t.after(1).refused(clerk, 'procurement.plan', 'art11.p1', {}, 'plan-beyond-arranged');
    });
    expect(surprises).toEqual([]);
  });
});
