import { paperText, type Paper } from '@zhengxiang/core';
import { actorOf } from '@zhengxiang/demo-county';
import type { ReadBack, ReturningForm } from '@zhengxiang/documents/papers';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { costReviewAct } from '@zhengxiang/procedure';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InstalledLaw } from '../laws.ts';
import { lifeOf } from '../papers/testing/paper-county.ts';
import { freshId, MemoryCounty, oneLaw } from '../testing/test-county.ts';
import { costFormId, createFormExchange, type FormCopy, type FormExchange } from './form-exchange.ts';
import { FormOfAnotherLaw } from './form-of-law.ts';

const life = lifeOf('social-assistance-136');
const caseId = life.cases['main']?.id ?? '';
const owner = actorOf('minzheng.clerk');
const stranger = actorOf('shuiwu.clerk');
const name = '社会救助一体化信息平台';

const inWords = (paper: Paper): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(paperText(paper)));
const textOf = (copy: FormCopy | undefined): string => new TextDecoder().decode(copy?.bytes);

/** Of a law that is installed too, with one annex more. */
const { annex2 } = dongyuan2020.annexForms;
if (!annex2) throw new Error('no annex 2');
const foreign: InstalledLaw = {
  pack: {
    ...dongyuan2020,
    id: 'elsewhere-2020',
    title: '别处的办法',
    annexForms: { ...dongyuan2020.annexForms, annex9: { ...annex2, id: 'annex9', title: '节能审查申请表' } },
  },
  hash: '',
};

describe('表格出去和回来', () => {
  let county: MemoryCounty;
  let exchange: FormExchange;
  /** What was asked of the reader, and what it is to answer. */
  const asked: ReturningForm[] = [];
  const answer: ReadBack = {
    values: [{ path: 'name', value: name, written: name }],
    blanks: [{ path: 'content', where: 'B3' }],
    tables: [{ path: 'lines', key: 'id', rows: [{ id: '1', values: { a: 1 }, written: { a: '1' }, blanks: [] }] }],
    faults: [{ where: 'C4', reason: '不是金额' }],
  };
  beforeAll(async () => {
    county = new MemoryCounty();
    await county.play(life, { until: ({ action }) => action === 'intake.accept' });
    exchange = createFormExchange({
      application: county.application,
      laws: [...oneLaw, foreign],
      now: () => new Date('2023-06-01T01:00:00Z'),
      renderer: { docx: inWords, xlsx: inWords },
      readBack: (_bytes, form) => {
        asked.push(form);
        return Promise.resolve(answer);
      },
    });
  });

  it('空表不带内容；没有的表没有；别的办法的表说出是谁的', async () => {
    const blank = await exchange.blank(owner, 'annex1', 'docx');
    expect(blank?.name).toMatch(/（空表）\.docx$/u);
    expect(textOf(blank)).not.toContain(name);
    expect(await exchange.blank(owner, 'annex99', 'xlsx')).toBeUndefined();
    expect(await exchange.blank(owner, 'constructor', 'xlsx')).toBeUndefined();
    const asking = exchange.blank(owner, 'annex9', 'docx');
    await expect(asking).rejects.toThrow(FormOfAnotherLaw);
    await expect(asking).rejects.toThrow('没有“节能审查申请表”，它是《别处的办法》');
  });

  it('填到哪里印到哪里；看不见项目的人，印的是他自己单位的新项目', async () => {
    const copy = await exchange.copy(owner, 'annex1', caseId, { name: '改过的名称' }, 'docx');
    expect(copy?.name).toMatch(/（填写）\.docx$/u);
    expect(textOf(copy)).toContain('改过的名称');
    const theirs = textOf(await exchange.copy(stranger, 'annex1', caseId, {}, 'xlsx'));
    expect([theirs.includes(stranger.organisationName), theirs.includes(name)]).toEqual([true, false]);
    expect(textOf(await exchange.copy(owner, 'annex1', caseId, { name: 7, lines: 'x' }, 'docx'))).not.toContain(
      'undefined',
    );
  });

  it('造价审核表要有看得见的项目', async () => {
    expect(textOf(await exchange.copy(owner, costFormId, caseId, {}, 'xlsx'))).not.toBe('');
    expect(await exchange.copy(stranger, costFormId, caseId, {}, 'xlsx')).toBeUndefined();
    expect(await exchange.read(stranger, costFormId, caseId, new Uint8Array())).toBeUndefined();
  });

  it('草稿只印成它那个事项的表，只给本人', async () => {
    const id = freshId();
    const draft = { id, caseId: freshId(), action: 'initiation.prepare', data: { name: '草稿里的平台' }, version: 0 };
    await county.application.saveDraft(owner, draft, county.moment('2023-06-01'));
    expect(textOf(await exchange.draftCopy(owner, id, 'annex1', 'docx'))).toContain('草稿里的平台');
    const refused = [
      exchange.draftCopy(owner, id, costFormId, 'docx'),
      exchange.draftCopy(stranger, id, 'annex1', 'docx'),
      exchange.draftCopy(owner, freshId(), 'annex1', 'docx'),
    ];
    expect(await Promise.all(refused)).toEqual([undefined, undefined, undefined]);
  });

  it('读回来的给到它的事项；读的人知道这个项目印了什么、会被当成哪些别的表', async () => {
    const back = await exchange.read(owner, 'annex1', caseId, new Uint8Array([1]));
    expect(back).toMatchObject({ formId: 'annex1', ...answer });
    const form = asked.at(-1);
    expect(form?.facts?.origin.caseId).toBe(caseId);
    expect(form?.others).not.toContain(back?.title);
    expect(form?.others.length).toBe(Object.keys(dongyuan2020.annexForms).length);
    expect((await exchange.read(owner, costFormId, caseId, new Uint8Array([1])))?.action).toBe(costReviewAct);
    expect(await exchange.read(owner, 'annex1', undefined, new Uint8Array([1]))).toMatchObject({ formId: 'annex1' });
    expect(asked.at(-1)?.facts).toBeUndefined();
    expect(await exchange.read(owner, 'annex99', caseId, new Uint8Array([1]))).toBeUndefined();
  });
});
