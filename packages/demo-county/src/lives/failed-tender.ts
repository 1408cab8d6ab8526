import { addDays, type PlainDate } from '@zhengxiang/core';
import type { InputOf, ProjectFacts } from '@zhengxiang/procedure';
import { approved, built, finallyAccepted, funded, inUse, listed, paid } from '../chapters.ts';
import { firms, organisationOf } from '../county.ts';
import { file } from '../files.ts';
import { life, type Teller } from '../life.ts';
import { typicalInputs } from '../typical-inputs.ts';

const clerk = 'sifa.clerk';

/** The plan with the construction procured in this way. */
const planned =
  (method: InputOf<'procurement.plan'>['packages'][number]['method']) => (facts: ProjectFacts, today: PlainDate) => ({
    packages: typicalInputs['procurement.plan'](facts, today).packages.map((of) =>
      of.subject === 'main' ? { ...of, method } : of,
    ),
  });

/** The tender that only one came to. */
const flopped = (t: Teller): void => {
  t.after(4).does(clerk, 'procurement.plan');
  t.refused(clerk, 'procurement.publicise', 'art13.p1', (_facts, today) => ({
    package: 'G1',
    publicisedOn: today,
    until: addDays(today, 8),
    place: '广东省政府采购网',
    documents: [file('singleSourcePublicity', '公示.pdf')],
  }));
  t.after(2).does(clerk, 'procurement.publishTender');
  t.after(21).refused(
    clerk,
    'procurement.recordBids',
    'art13.p1',
    (_facts, today) => ({
      openedOn: today,
      bids: [
        { id: 'T1', firm: firms.contractor, price: 1, partners: firms.secondBidder.name },
        { id: 'T2', firm: firms.secondBidder, price: 1 },
      ],
    }),
    'bids-twice-over',
  );
  t.does(clerk, 'procurement.fail', { reason: '只有一家投标人，流标。' });
};

/** One supplier, made public first. */
const settledAlone = (t: Teller): void => {
  t.after(10).does(clerk, 'procurement.plan', planned('single-source'));
  t.after(1).does(clerk, 'procurement.publicise');
  t.after(9).refused(
    clerk,
    'procurement.award',
    'art13.p1',
    (facts, today) => ({
      package: 'G1',
      winner: { ...firms.contractor, name: organisationOf('sifa').name },
      price: facts.procurement.packages[0]?.budget,
      awardedOn: today,
    }),
    'owner-sells-to-itself',
  );
  t.does(clerk, 'procurement.award', (facts, today) => ({
    package: 'G1',
    winner: firms.contractor,
    price: facts.procurement.packages[0]?.budget,
    awardedOn: today,
  }));
  t.does(clerk, 'procurement.award', (facts, today) => ({
    package: 'G2',
    winner: firms.supervision,
    price: facts.procurement.packages[1]?.budget,
    awardedOn: today,
  }));
  t.after(7).does(clerk, 'contract.sign').does(clerk, 'contract.sign');
  t.refused(
    clerk,
    'procurement.publicise',
    'art13.p1',
    (_facts, today) => ({
      package: 'G1',
      publicisedOn: today,
      until: today,
      place: '广东省政府采购网',
      documents: [file('singleSourcePublicity', '补公示.pdf')],
    }),
    'nothing-single-source',
  );
};

/** A tender that came to nothing, a second way of procurement with its publicity, money paid twice and taken back. */
export const failedTender = life(
  {
    id: 'failed-tender',
    title: '社区矫正定位监管平台（流标、单一来源公示、退款，96 万元）',
    story: '公开招标只有一家响应而流标；改为单一来源，公示后成交；重复登记的付款冲销；验收合格后付清。',
    owner: 'sifa',
    start: '2022-03-07',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '社区矫正定位监管平台',
      wan: '96',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '社区矫正对象定位、预警和档案管理。',
    });
    approved(t, data);
    funded(t);
    flopped(t);
    settledAlone(t);
    t.does(clerk, 'payment.plan').does(clerk, 'payment.plan');
    built(t);
    paid(t, 1);
    t.after(3).does('caizheng.clerk', 'payment.reverse', ({ payments: [paidTwice] }) => ({
      amount: paidTwice?.amount,
      how: 'reversal',
      voucher: '红冲-2023-002',
      reason: '重复登记，红字冲销。',
    }));
    t.after(1).does('caizheng.clerk', 'payment.make', ({ plannedPayments: [first] }) => ({
      planned: first?.id,
      amount: first?.amount,
      voucher: '记-2023-003',
    }));
    finallyAccepted(t, data);
    inUse(t);
  },
);
