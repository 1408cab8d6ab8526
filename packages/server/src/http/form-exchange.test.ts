import type { Problem, ProjectView, ReturnedForm } from '@zhengxiang/application/contract';
import { currentApplication } from '@zhengxiang/procedure';
import { lives } from '@zhengxiang/demo-county';
import { demoPassword } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../../documents/src/testing/zip.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { HttpPlayer } from '../testing/http-player.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const life = lives.find(({ id }) => id === 'social-assistance-136');
const caseId = life?.cases['main']?.id ?? '';
const owner = 'minzheng.clerk';

describe('表格下载填写、读回', () => {
  let app: TestServer;
  let player: HttpPlayer;

  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    if (!life) throw new Error('the life has gone');
    for (const step of life.steps) {
      expect(await player.play(life, step)).toBeUndefined();
      if (step.action === 'intake.accept') break;
    }
  });
  afterAll(() => app.close());

  const signedIn = async (login: string): Promise<string> => {
    const reply = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: demoPassword },
    });
    return String(reply.headers['set-cookie']).split(';')[0] ?? '';
  };
  const sendBack = async (login: string, url: string, bytes: Buffer) =>
    app.server.inject({
      method: 'POST',
      url,
      headers: { cookie: await signedIn(login), 'content-type': 'multipart/form-data; boundary=b' },
      payload: Buffer.concat([
        Buffer.from(
          '--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\ncontent-type: application/octet-stream\r\n\r\n',
        ),
        bytes,
        Buffer.from('\r\n--b--\r\n'),
      ]),
    });
  const answersOf = async () => {
    const view = (await player.send(owner, 'GET', `/api/projects/${caseId}`)).json<ProjectView>();
    return currentApplication(view.facts);
  };

  it('草稿填入表格，读回来一致；别人拿不到这份草稿', async () => {
    const data = await answersOf();
    const id = randomUUID();
    const saved = await player.send(owner, 'PUT', `/api/drafts/${id}`, {
      caseId,
      action: 'initiation.prepare',
      data,
      version: 0,
    });
    expect(saved.statusCode).toBe(200);
    for (const format of ['docx', 'xlsx']) {
      const url = `/api/drafts/${id}/forms/annex2.${format}`;
      const copy = await player.send(owner, 'GET', url);
      expect(copy.statusCode).toBe(200);
      const back = (
        await sendBack(owner, `/api/forms/annex2/read-back?caseId=${caseId}`, copy.rawPayload)
      ).json<ReturnedForm>();
      expect(back.faults).toEqual([]);
      expect(back.tables[0]?.rows.map((row) => row.id)).toEqual(data?.dataItems.map((item) => item.id));
      expect(back.values.find(({ path }) => path === 'name')?.value).toBe(data?.name);
      expect((await player.send('minzheng.leader', 'GET', url)).statusCode).toBe(404);
      expect((await app.server.inject({ method: 'GET', url })).statusCode).toBe(401);
    }
  });

  it('新项目的表印上本单位；看不见的项目不透露任何内容', async () => {
    const send = async (login: string, of: string) => {
      const copy = await player.send(login, 'POST', '/api/forms/annex1/copy', {
        caseId: of,
        format: 'xlsx',
        values: { name: '新平台' },
      });
      return (await sendBack(login, '/api/forms/annex1/read-back', copy.rawPayload)).json<ReturnedForm>();
    };
    const fresh = await send(owner, randomUUID());
    expect(fresh.values).toEqual([{ path: 'name', value: '新平台', written: '新平台' }]);
    expect(await send('shuiwu.clerk', caseId)).toEqual(fresh);
    const cost = await player.send('shuiwu.clerk', 'POST', '/api/forms/cost-review/copy', {
      caseId,
      format: 'xlsx',
      values: {},
    });
    expect(cost.statusCode).toBe(404);
  });

  it('造价审核表：按行或按名称认出预算明细', async () => {
    const lines = (await answersOf())?.lines ?? [];
    const values = {
      lines: lines.map((line, index) => ({
        id: randomUUID(),
        line: line.id,
        declared: line.amount,
        reduced: index === 0 ? 10_000 : 0,
        approved: line.amount - (index === 0 ? 10_000 : 0),
        reasonCode: index === 0 ? 'quantity-high' : 'none',
        note: '按市场价核对',
      })),
    };
    for (const format of ['docx', 'xlsx']) {
      const copy = await player.send('zhengshu.review', 'POST', '/api/forms/cost-review/copy', {
        caseId,
        format,
        values,
      });
      const url = `/api/forms/cost-review/read-back?caseId=${caseId}`;
      const back = (await sendBack('zhengshu.review', url, copy.rawPayload)).json<ReturnedForm>();
      expect(back.faults).toEqual([]);
      expect(back.tables[0]?.rows.map(({ id, values: row }) => ({ id, ...row }))).toEqual(values.lines);
    }
  });

  it('万元栏里填成了元：说出哪一格，不采用', async () => {
    const lines = (await answersOf())?.lines ?? [];
    // The first line was meant as 80 000 元; the form reads 万元.
    const values = {
      lines: lines.map(({ id, amount }, index) => ({
        id: randomUUID(),
        line: id,
        declared: index === 0 ? 80_000_000_000 : amount,
        reduced: 0,
        approved: amount,
        reasonCode: 'none',
      })),
    };
    const copy = await player.send('zhengshu.review', 'POST', '/api/forms/cost-review/copy', {
      caseId,
      format: 'xlsx',
      values,
    });
    const url = `/api/forms/cost-review/read-back?caseId=${caseId}`;
    const back = (await sendBack('zhengshu.review', url, copy.rawPayload)).json<ReturnedForm>();
    expect(back.faults.map(({ where }) => where)).toEqual(['“申报”（C4 单元格）']);
    expect(back.faults[0]?.reason).toContain('请核对单位：是 8.00 万元（80,000.00 元），还是 80000.00 万元？');
    expect(back.tables[0]?.rows[0]?.values['declared']).toBeUndefined();
    expect(back.tables[0]?.rows[1]?.values['declared']).toBe(values.lines[1]?.declared);
  });

  it('炸弹和损坏的文件：说明原因，同时别人照常得到回答', async () => {
    const blank = (await player.send(owner, 'GET', '/api/forms/annex1/blank.docx')).rawPayload;
    const bomb = zipOf('word/document.xml', Buffer.alloc(150 * 1024 * 1024, 0x20), 1000);
    const nasty: readonly (readonly [Buffer, RegExp])[] = [
      [Buffer.from(bomb), /损坏|过大/u],
      [blank.subarray(0, blank.length / 2), /损坏/u],
      [Buffer.from('MZ\u0000This program cannot be run in DOS mode'), /不是 Word/u],
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版格式/u],
    ];
    for (const [bytes, reason] of nasty) {
      const sent = sendBack(owner, '/api/forms/annex1/read-back', bytes);
      const other = await player.send('minzheng.leader', 'GET', `/api/projects/${caseId}`);
      expect(other.statusCode).toBe(200);
      const reply = await sent;
      expect(reply.statusCode).toBe(200);
      expect(reply.json<ReturnedForm>().faults.map(({ reason: told }) => told)).toEqual([
        expect.stringMatching(reason),
      ]);
    }
    const back = await sendBack(owner, '/api/forms/annex1/read-back', blank);
    expect(back.json<ReturnedForm>().faults).toEqual([]);
  });

  it('空表两种格式；没有的表、空文件、不是表格的文件', async () => {
    for (const id of ['annex1', 'annex2', 'annex4', 'annex5', 'annex7'])
      expect(
        (await player.send(owner, 'GET', `/api/forms/${id}/blank.docx`)).rawPayload.subarray(0, 2).toString(),
      ).toBe('PK');
    expect((await player.send(owner, 'GET', '/api/forms/annex3/blank.xlsx')).statusCode).toBe(404);
    expect((await player.send(owner, 'GET', '/api/forms/annex1/blank.pdf')).statusCode).toBe(422);
    const empty = await sendBack(owner, '/api/forms/annex1/read-back', Buffer.alloc(0));
    expect(empty.json<Problem>().code).toBe('invalid');
    const picture = await sendBack(owner, '/api/forms/annex1/read-back', Buffer.from('not a form'));
    expect(picture.json<ReturnedForm>().faults[0]?.reason).toContain('不是 Word');
  });
});
