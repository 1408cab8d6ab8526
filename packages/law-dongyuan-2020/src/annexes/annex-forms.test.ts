import { fen, plainDate, readForm } from '@zhengxiang/core';
import type { AnnexForm, ApplicationData } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { annexText } from '../text.generated.ts';
import { annexForms } from './annex-forms.ts';
import { annex1Issues } from './annex1-initiation-application/checks.ts';
import { annex2Issues } from './annex2-data-check/checks.ts';
import { readAnnex1, type Annex1 } from './read-annexes.ts';

const wan = (amount: number) => fen(amount * 1_000_000);
const total = wan(286.5);
const annex1: NonNullable<ApplicationData['annex1']> = {
  place: '东源县仙塘镇',
  nature: 'new',
  inFiscalPlan: true,
  countyAgreed: false,
  plannedStart: '2027-03-01',
  plannedEnd: '2027-12-31',
  fundingByYear: { year1: wan(200), year2: wan(86.5) },
  fundingBySource: { county: wan(236.5), selfRaised: wan(50) },
  approvalDocumentName: '关于智慧水利建设的批复',
  approvalDocumentNumber: '东水〔2026〕35号',
  benefits: '提升防汛预警能力。',
  contactName: '张堃',
  officePhone: '0762-8831234',
  mobile: '13800138000',
  address: '仙塘镇行政大道1号',
  postCode: '517500',
};
const read = (changes: Partial<Annex1> = {}): Annex1 => ({ ...readAnnex1(annex1), ...changes });
const paths = (values: Annex1, of = total) => annex1Issues(values, of).map(({ path }) => path);

const forms: readonly AnnexForm[] = Object.values(annexForms);

describe('七个附件', () => {
  it('标题与办法附件一致', () => {
    const official = annexText.flatMap((unit) => (unit.kind === 'annex' ? [{ id: unit.id, title: unit.title }] : []));
    expect(forms.map(({ id, title }) => ({ id, title }))).toEqual(official);
  });

  it('联系人、电话、手机、邮箱、地址、邮编都另行存放', () => {
    const personal = forms.flatMap(({ id, fields }) =>
      Object.entries(fields).flatMap(([key, field]) => (field.personal === true ? [`${id}.${key}`] : [])),
    );
    expect(personal).toEqual([
      'annex1.contactName',
      'annex1.officePhone',
      'annex1.mobile',
      'annex1.address',
      'annex1.postCode',
      'annex2.contact',
      'annex2.phone',
      'annex2.email',
      'annex3.projectLeader',
    ]);
  });

  it('附件7 不收登录密码', () => {
    expect(Object.keys(annexForms.annex7.fields)).toEqual(['loginName']);
  });
});

describe('附件1', () => {
  it('填全的表通过，读出来的值与填的一样', () => {
    expect(readForm(annexForms.annex1.fields, annex1)).toEqual({ ok: true, value: annex1 });
    expect(readAnnex1(annex1)).toEqual(annex1);
  });

  it('草稿中填错的一格不影响其他格', () => {
    const { plannedEnd: _left, ...rest } = readAnnex1(annex1);
    expect(readAnnex1({ ...annex1, plannedEnd: '2027-13-31', unknown: 1 })).toEqual(rest);
    expect(readAnnex1(undefined)).toEqual({});
  });

  it('各年、各来源合计等于总投资，差 1 分就提示', () => {
    expect(paths(read())).toEqual([]);
    expect(paths(read({ fundingByYear: { year1: fen(total - 1) } }))).toEqual(['fundingByYear']);
    expect(paths(read({ fundingBySource: { other: fen(total + 1) } }))).toEqual(['fundingBySource']);
    expect(annex1Issues(read(), fen(total + 1)).map(({ message }) => message)).toEqual([
      '各年资金安排合计 286.50 万元，与项目总投资 286.500001 万元 不一致',
      '各项资金来源合计 286.50 万元，与项目总投资 286.500001 万元 不一致',
    ]);
    expect(annex1Issues(read(), undefined)).toEqual([]);
  });

  it('竣工不早于动工，同一天可以', () => {
    expect(paths(read({ plannedEnd: plainDate('2027-02-28') }))).toEqual(['plannedEnd']);
    expect(paths(read({ plannedEnd: plainDate('2027-03-01') }))).toEqual([]);
  });

  it('批准文件名称和文号一并填写', () => {
    const { approvalDocumentName: _name, ...numberOnly } = read();
    const { approvalDocumentNumber: _number, ...nameOnly } = read();
    const { approvalDocumentName: _both, ...neither } = nameOnly;
    expect(paths(numberOnly)).toEqual(['approvalDocumentName']);
    expect(paths(nameOnly)).toEqual(['approvalDocumentNumber']);
    expect(paths(neither)).toEqual([]);
  });
});

describe('附件2', () => {
  const parts = { hardware: wan(100), systemSoftware: wan(100), applicationDevelopment: wan(86.5) };

  it('三项合计不超过总投资，等于可以，多 1 分就提示', () => {
    expect(annex2Issues(parts, total)).toEqual([]);
    expect(annex2Issues(parts, fen(total + 1))).toEqual([]);
    expect(annex2Issues(parts, fen(total - 1)).map(({ path }) => path)).toEqual(['applicationDevelopment']);
  });

  it('预计验收不早于立项', () => {
    const dates = { initiatedOn: plainDate('2027-01-02'), expectedAcceptance: plainDate('2027-01-01') };
    expect(annex2Issues(dates, undefined).map(({ path }) => path)).toEqual(['expectedAcceptance']);
  });
});
