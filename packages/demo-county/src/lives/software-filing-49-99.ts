import { application } from '../application.ts';
import { endorsed } from '../chapters.ts';
import { life } from '../life.ts';

/** 49.99 万元 software: one step below the limit; the reserved interface has to be stated. */
export const softwareFiling = life(
  {
    id: 'software-filing-49-99',
    title: '社区矫正指挥平台（一期）（49.99 万元）',
    story: '差 100 元不到起点金额的软件项目走备案，但必须写明预留的数据共享开放接口。',
    owner: 'sifa',
    start: '2024-03-04',
    ends: 'closed',
  },
  (t) => {
    const data = application({
      name: '社区矫正指挥平台（一期）',
      wan: '49.99',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '矫正对象定位、视频点验、指挥调度。',
      on: t.today,
    });
    const { reservedInterface, ...without } = data;
    t.applyRefused('sifa.clerk', without, 'art2.p1.i1');
    t.apply('sifa.clerk', { ...without, reservedInterface });
    endorsed(t);
    t.after(1).does('sifa.clerk', 'filing.filePlan');
    t.after(12).does('sifa.clerk', 'filing.fileTender');
    t.refused('sifa.clerk', 'filing.fileContract', 'art2.p1.i1', { price: 50_000_000 });
    t.after(20).does('sifa.clerk', 'filing.fileContract');
    t.after(150).does('sifa.clerk', 'filing.fileAcceptance');
    t.after(1).does('zhengshu.intake', 'filing.acknowledge');
  },
);
