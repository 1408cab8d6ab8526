import { fieldsOf, labelsOf, paperText, type Fields, type Paper } from '@zhengxiang/core';
import type { AnnexForm } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { annexText, type AnnexId } from '../text.generated.ts';
import { annexForms } from './annex-forms.ts';
import { changeLine, sampleApplication, sampleFacts } from './testing/sample.ts';

const forms = Object.entries(annexForms) as readonly (readonly [AnnexId, AnnexForm])[];
const issue = { projectNumber: 'DYXM-2026-0001' };
const filled = (id: AnnexId): Paper => annexForms[id].layout({ facts: sampleFacts() }, issue);
const blank = (id: AnnexId): Paper => annexForms[id].layout({}, {});

/** The fields of a form by their full names; a table row adds its id. */
const leaves = (fields: Fields, path: string): readonly string[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const own = `${path}.${key}`;
    if (field.type === 'group') return leaves(field.fields ?? {}, own);
    return field.type === 'table' ? leaves(field.fields ?? {}, `${own}.G1`) : [own];
  });

const missingOrTwice = (form: AnnexForm, paper: Paper): readonly string[] => {
  const placed = fieldsOf(paper);
  return leaves(form.fields, form.id).filter((field) => placed.filter((one) => one === field).length !== 1);
};

const date = '年    月    日';
const annex5Labels = annexText.flatMap((unit) =>
  unit.parent?.startsWith('annex5') === true
    ? [`${unit.number}${'title' in unit ? unit.title : unit.text.replace(/[；。]$/u, '')}`]
    : [],
);

/** The printed words of the official forms, row by row, left to right. */
const official: Readonly<Record<AnnexId, readonly string[]>> = {
  annex1: [
    ...['申请单位盖章：', '项目编号：', '申请单位', '项目使用单位', '项目名称', '项目拟建设地点'],
    ...['建设性质', '新建', '扩建', '迁建', '改建', '其他'],
    ...['是否已列入本年度县级财政投资计划', '是', '否', '是否已经县政府同意建设', '是', '否'],
    ...['计划动工时间', '项目总投资（万元）', '计划竣工时间', '资金安排计划'],
    ...['第一年', '万元', '资金来源', '市级财政', '万元', '第二年', '万元', '县级财政', '万元'],
    ...['第三年', '万元', '单位自筹', '万元', '第四年', '万元', '其它', '万元', '第五年', '万元'],
    ...['行业主管部门意见', '批准文件名称', '批准文件文号', '建设内容', '预期经济、社会效益'],
    ...['申请单位领导意见：', '主管部门领导意见：', '签字：', date, '签字：', date],
    ...['联系人姓名', '办公电话', '手机号码', '联系地址', '邮编'],
  ],
  annex2: [
    ...['单位名称（盖章）：', date, '项目名称', '联系人', '电话', '邮箱', '项目简介', '项目总投资', '系统硬件'],
    ...['系统软件', '应用软件开发', '立项时间', '预计验收时间'],
    ...['本项目数据内容', '系统功能', '产生数据名称', '共享周期', '提供方式'],
  ],
  annex3: [
    ...['工程项目名称', '分项工程名称', '施工单位', '签证单序号', '变更依据:', '变更内容:', '项目负责人:', '日期:'],
    ...['监理公司审核意见:', '总监(代表):', '日期:', '建设单位意见:', '项目负责人:', '日期:'],
  ],
  annex4: [
    ...['建设单位（盖章）：', '监理单位（盖章）：', '承建单位（盖章）：'],
    ...['项目负责人（签名）：', '项目负责人（签名）：', '项目负责人（签名）：', '时 间：', '时 间：', '时 间：'],
    ...['序号', '分项目名称', '原设备品牌/型号', '原设备参数', '原数量', '原单价', '原小计'],
    ...['现设备品牌/型号', '现设备参数', '现数量', '现单价', '现小计', '备注', '合计'],
  ],
  annex5: [...annex5Labels, date],
  annex6: [
    ...['甲方（数据提供方）：', '乙方（数据接收方）：'],
    ...['一、双方责任', '二、共享内容及方式', '三、数据应用', '四、数据更新'],
    ...['提供方：（盖章）', '接收方：（盖章）', '法人代表或代理人（签字）', '法人代表或代理人（签字）'],
    ...['时间：', date, '时间：', date],
  ],
  annex7: [
    ...['系统名称', '系统简介', '系统所属单位', '系统地址', '（ip 地址或网址，端口号）', '登录用户名', '登录密码'],
    ...['数据共享方式', '数据库中间库', '数据接口', '人工上传', '共享数据内容', '表名', '共享内容', '备注'],
  ],
};

describe.each(forms)('%s', (id, form) => {
  it('每一栏都在纸上出现一次', () => {
    expect(missingOrTwice(form, filled(id))).toEqual([]);
  });

  it('没有一栏在纸上出现两次', () => {
    const placed = fieldsOf(filled(id)).filter((field) => field !== '');
    expect(placed.filter((field, index) => placed.indexOf(field) !== index)).toEqual([]);
  });

  it('空白表上的字与办法附件依次相同', () => {
    expect(labelsOf(blank(id))).toEqual(official[id]);
  });

  it('填好的表上的字也相同，日期填上的除外', () => {
    const withoutDates = (labels: readonly string[]) => labels.filter((label) => label !== date);
    expect(withoutDates(labelsOf(filled(id)))).toEqual(withoutDates(official[id]));
  });

  it('行列合并后每行正好占满各列', () => {
    for (const block of [...filled(id).body, ...blank(id).body]) {
      if (block.kind !== 'grid') continue;
      const free = block.columns.map(() => 0);
      for (const { cells } of block.rows) {
        let column = 0;
        const step = () => {
          while ((free[column] ?? 0) > 0) column += 1;
        };
        for (const { colspan = 1, rowspan = 1 } of cells) {
          step();
          free.fill(rowspan, column, column + colspan);
          column += colspan;
        }
        step();
        expect(column).toBe(block.columns.length);
        free.forEach((left, index) => (free[index] = left - 1));
      }
      expect(free).toEqual(block.columns.map(() => 0));
    }
  });
});

describe('漏放一栏', () => {
  it('会被发现', () => {
    const form: AnnexForm = annexForms.annex1;
    const paper = filled('annex1');
    const without = (field: string): Paper =>
      JSON.parse(JSON.stringify(paper).replace(`"field":"${field}"`, '"field":"elsewhere"')) as Paper;
    for (const field of leaves(form.fields, 'annex1')) expect(missingOrTwice(form, without(field))).toEqual([field]);
  });
});

describe('内容', () => {
  it('附件1 打印已知的单位、金额、意见和项目编号', () => {
    const text = paperText(filled('annex1'));
    for (const part of ['东源县水务局', '286.50', '同意申报。', 'DYXM-2026-0001', '☑新建', '2027年3月1日', '张堃'])
      expect(text).toContain(part);
  });

  it('草稿代替已定稿的内容，领导意见不带出', () => {
    const draft = { application: { ...sampleApplication, name: '改名后的项目' } };
    const text = paperText(annexForms.annex1.layout({ facts: sampleFacts(), draft }, { watermark: '草稿' }));
    expect(text).toContain('改名后的项目');
    expect(text).not.toContain('同意申报');
  });

  it('附件2 写明有条件共享和不予共享的依据', () => {
    const text = paperText(filled('annex2'));
    expect(text).toContain('数据接口（有条件共享：限应急管理部门）');
    expect(text).toContain('不予共享（依据：《中华人民共和国测绘法》第四十七条）');
  });

  it('附件4 合计正确，新增内容注明', () => {
    const text = paperText(filled('annex4'));
    expect(text).toContain('合计\n\n\n\n\n\n36,000.00\n\n\n\n\n68,000.00');
    expect(text.match(/新增内容/gu)).toHaveLength(1);
  });

  it('附件4 每页重复三方签章和表头', () => {
    const grid = filled('annex4').body.find((block) => block.kind === 'grid');
    expect(grid?.headerRows).toBe(4);
    expect(fieldsOf(annexForms.annex4.layout({ facts: sampleFacts({}, [changeLine(1)]) }, {}))).toContain('owner.name');
  });

  it('附件5 还没有完成的，不印空的竣工日期', () => {
    const whole = sampleFacts();
    const { completedOn: _completed, ...begun } = whole.implementation;
    const text = paperText(annexForms.annex5.layout({ facts: { ...whole, implementation: begun } }, {}));
    expect(text).toContain('；实际2027年3月1日动工。');
  });

  it('附件5 带出立项、变更和资金数据', () => {
    const text = paperText(filled('annex5'));
    for (const part of [
      '软件开发服务（专业软件开发）',
      'DYSW-2027-01（广东某水利信息科技有限公司）',
      '计划2027年3月1日至2027年12月31日；实际2027年3月1日至2027年11月30日。',
      '评审核定金额 268.00 万元',
      '2027年6月10日批准变更：设备型号停产，金额减少 0.20 万元。',
      '合计\n265.00\n100.00\n165.00',
      '预警信息发布时间不超过10分钟\n平均6分钟',
    ])
      expect(text).toContain(part);
  });

  it('附件6 条款是办法的原文', () => {
    const text = paperText(filled('annex6'));
    for (const unit of annexText)
      if (/^annex6\.(?:s\d|preamble)/u.test(unit.id) && unit.text !== '') expect(text).toContain(unit.text);
  });

  it('附件7 密码另行移交', () => {
    expect(paperText(filled('annex7'))).toContain('登录密码\n另行移交');
  });
});
