import { describe, expect, it } from 'vitest';
import type { InputOf } from '@zhengxiang/procedure';
import { builder, factsOf, mainPackage, otherBuilder, planned, wanFen } from '../testing/delivery.ts';
import { award, bids, opened, tendered } from '../testing/delivery-acts.ts';
import { refusals } from '../testing/judging.ts';

type Bid = InputOf<'procurement.recordBids'>['bids'][number];
const bid = (id: string, change: Partial<Bid>): Bid => ({ id, firm: builder, price: wanFen(530), ...change });
const third = { name: '惠州数据有限公司', uscc: '91440000FFFFFFFFF6' };

const recorded = (...rows: readonly Bid[]) =>
  refusals(factsOf(tendered()), 'procurement.recordBids', bids({ bids: rows }));

describe('第十三条 一家单位在一个采购包里只有一份响应', () => {
  it.each([
    ['原名', '河源软件有限公司'],
    ['繁体字', '河源軟件有限公司'],
    ['全角空格', '河源　软件有限公司'],
    ['零宽字符', '河源\u200b软件有限公司'],
    ['有限责任公司', '河源软件有限责任公司'],
    ['夹在别的成员中间', '梅州通信有限公司、河源软件有限公司'],
  ])('自己投标，又用%s作别家联合体的成员', (_how, partners) => {
    expect(recorded(bid('b1', { partners }), bid('b2', { firm: otherBuilder }))).toEqual([
      'once-in-a-tender: bids-twice-over',
    ]);
  });

  it.each([
    ['原名', '梅州通信有限公司'],
    ['繁体字', '梅州通信有限公司 '],
    ['股份有限公司', '梅州通信股份有限公司'],
    ['间隔号', '梅州·通信有限公司'],
    ['全角', '梅州通信有限公司（）'],
  ])('参加两个联合体的，写成%s也是', (_how, partners) => {
    expect(recorded(bid('b1', { partners: '梅州通信有限公司' }), bid('b2', { firm: otherBuilder, partners }))).toEqual([
      'once-in-a-tender: member-of-two',
    ]);
  });

  it('各家、各成员都不同的，照常登记', () => {
    expect(
      recorded(
        bid('b1', { partners: '梅州通信有限公司' }),
        bid('b2', { firm: otherBuilder, partners: '汕尾网络有限公司' }),
        bid('b3', { firm: third }),
      ),
    ).toEqual([]);
  });
});

describe('第十三条 不向自己采购', () => {
  const names: readonly (readonly [string, string])[] = [
    ['全称', '东源县某局'],
    ['空格', '东源县 某局'],
    ['零宽字符', '东源县\u200b某局'],
    ['繁体字', '東源縣某局'],
    ['简称', '东源某局'],
  ];

  it.each(names)('项目建设单位写成%s，不能投标，也不能作联合体成员', (_how, name) => {
    const itself = { name, uscc: third.uscc };
    expect(recorded(bid('b1', {}), bid('b2', { firm: itself }))).toEqual(['owner-does-not-bid: owner-sells-to-itself']);
    expect(recorded(bid('b1', {}), bid('b2', { firm: otherBuilder, partners: name }))).toEqual([
      'owner-does-not-bid: owner-sells-to-itself',
    ]);
  });

  it.each(names)('不经招标的，写成%s，也不能成交', (_how, name) => {
    const direct = planned([mainPackage({ method: 'single-source' })]);
    expect(refusals(factsOf(direct), 'procurement.award', award({ winner: { name, uscc: third.uscc } }))).toEqual([
      'owner-does-not-win: owner-sells-to-itself',
    ]);
  });

  it('别人照常中标', () => {
    expect(refusals(factsOf(opened()), 'procurement.award', award())).toEqual([]);
  });
});
