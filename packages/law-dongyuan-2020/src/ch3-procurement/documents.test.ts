import { describe, expect, it } from 'vitest';
import {
  application,
  approved,
  factsOf,
  funded,
  lines,
  mainPackage,
  planned,
  submitted,
  supervisionPackage,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import { appointment, contracted, demonstration, draw, started, tendered } from '../testing/delivery-acts.ts';
import { contextOf } from '../testing/judging.ts';
import { inItsWords } from '../required-documents.ts';
import { procurementDocuments } from './documents.ts';

const listOf = (events: readonly Told[]) =>
  inItsWords(procurementDocuments)(contextOf(factsOf(events))).map(
    ({ label, cite, present }) => `${present ? '有' : '缺'} ${label} ${cite}`,
  );

describe('采购阶段还差什么', () => {
  it('立项审批前和开工后不列', () => {
    expect(listOf(submitted())).toEqual([]);
    expect(listOf(started())).toEqual([]);
    expect(listOf([...approved(), told('cancellation.approved', { text: '同意' }, '2021-01-11')])).toEqual([]);
  });

  it('资金、招标文件、合同和监理资质逐项列出', () => {
    expect(listOf(approved())).toEqual([
      '缺 县财政局资金安排意见 art11.p1',
      '缺 年度预算 art11.p1',
      '缺 监理资质材料 art16.p1',
    ]);
    expect(listOf(funded()).slice(0, 2)).toEqual(['有 县财政局资金安排意见 art11.p1', '有 年度预算 art11.p1']);
    expect(listOf(planned()).slice(2)).toEqual([
      '缺 招标（采购）文件：系统建设 art13.p1',
      '缺 合同：系统建设 art13.p1',
      '缺 合同：工程监理 art13.p1',
      '缺 监理资质材料 art16.p1',
    ]);
    expect(listOf(tendered())[2]).toBe('有 招标（采购）文件：系统建设 art13.p1');
    const appointed = [...contracted(), told('supervision.appointed', appointment(), '2021-03-10')];
    expect(listOf(appointed).slice(3)).toEqual([
      '有 合同：系统建设 art13.p1',
      '缺 合同：工程监理 art13.p1',
      '有 监理资质材料 art16.p1',
    ]);
  });

  it('采购预算 600 万元（含）以上的，列抽取记录和论证意见', () => {
    const at600 = planned([mainPackage({ budget: wanFen(580) }), supervisionPackage()]);
    expect(listOf(at600).slice(2, 4)).toEqual([
      '缺 广东省政府采购评审专家库抽取记录 art12.p1',
      '缺 专家论证意见（合理合规） art12.p1',
    ]);
    const drawn = [...at600, told('procurement.experts-drawn', draw(), '2021-01-28')];
    const adverse = told('procurement.demonstrated', demonstration({ finding: 'adverse' }), '2021-01-30');
    expect(listOf([...drawn, adverse]).slice(2, 4)).toEqual([
      '有 广东省政府采购评审专家库抽取记录 art12.p1',
      '缺 专家论证意见（合理合规） art12.p1',
    ]);
    const fair = told('procurement.demonstrated', demonstration(), '2021-01-30');
    expect(listOf([...drawn, fair])[3]).toBe('有 专家论证意见（合理合规） art12.p1');
  });

  it('没有建设内容的项目不列监理', () => {
    const operating = application({
      mainKind: 'operations-maintenance',
      lines: lines.slice(2).map((line) => ({ ...line, kind: 'third-party' })),
    });
    expect(listOf(approved(operating))).toEqual(['缺 县财政局资金安排意见 art11.p1', '缺 年度预算 art11.p1']);
  });
});
