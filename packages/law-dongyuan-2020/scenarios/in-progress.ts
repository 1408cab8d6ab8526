import type { ServiceKind, ServiceSubKind } from '@zhengxiang/core';
import {
  accepted,
  costed,
  endorsed,
  funded,
  inUse,
  judged,
  listed,
  onSite,
  paid,
  preliminary,
  procured,
  shared,
  started,
} from './chapters.ts';
import { application } from './application.ts';
import { life, type Life, type Teller } from './life.ts';
import type { Stage } from '@zhengxiang/core';

interface Sketch {
  readonly id: string;
  readonly name: string;
  readonly wan: string;
  readonly owner: string;
  readonly start: string;
  readonly content: string;
  readonly kind?: ServiceKind;
  readonly subKind?: ServiceSubKind;
  readonly department?: string;
}

type Chapter =
  | 'prepared'
  | 'submitted'
  | 'accepted'
  | 'judged'
  | 'costed'
  | 'approved'
  | 'funded'
  | 'procured'
  | 'started'
  | 'built'
  | 'preliminary'
  | 'onSite'
  | 'accepted-in-use'
  | 'paid';

/** Each chapter continues the one before it. */
const chapters: readonly (readonly [Chapter, (t: Teller, data: ReturnType<typeof listed>, sketch: Sketch) => void])[] =
  [
    ['prepared', (t, data, sketch) => void t.apply(`${sketch.owner}.clerk`, data)],
    [
      'submitted',
      (t, _data, sketch) => {
        endorsed(t, sketch.department);
        t.after(1).does(`${sketch.owner}.clerk`, 'initiation.submit');
      },
    ],
    ['accepted', (t) => accepted(t)],
    ['judged', (t) => judged(t)],
    ['costed', (t) => costed(t, '2')],
    [
      'approved',
      (t) => {
        t.after(2).does('zhengshu.review', 'review.issueOpinion');
        t.after(1).does('zhengshu.leader', 'approval.issue');
      },
    ],
    ['funded', (t) => funded(t)],
    ['procured', (t) => procured(t)],
    ['started', (t) => started(t)],
    [
      'built',
      (t, _data, sketch) => {
        t.after(60).does(`${sketch.owner}.clerk`, 'implementation.reportProgress');
        t.after(60).does(`${sketch.owner}.clerk`, 'implementation.complete');
      },
    ],
    ['preliminary', (t) => preliminary(t)],
    [
      'onSite',
      (t, data, sketch) => {
        shared(t, data);
        t.after(2).does(`${sketch.owner}.clerk`, 'acceptance.apply');
        onSite(t);
      },
    ],
    [
      'accepted-in-use',
      (t) => {
        t.after(2).does('zhengshu.leader', 'acceptance.issueReport');
        inUse(t);
      },
    ],
    ['paid', (t) => paid(t, 6)],
  ];

/** A project that stands in the middle of its life, for the demo county. */
const standing = (sketch: Sketch, until: Chapter, ends: Stage): Life =>
  life(
    { id: sketch.id, title: sketch.name, story: '演示：在办项目。', owner: sketch.owner, start: sketch.start, ends },
    (t) => {
      const data = listed(t, {
        name: sketch.name,
        wan: sketch.wan,
        kind: sketch.kind ?? 'software-development',
        subKind: sketch.subKind ?? 'professional-software',
        content: sketch.content,
      });
      for (const [chapter, tell] of chapters) {
        tell(t, data, sketch);
        if (chapter === until) break;
      }
    },
  );

/** A small filing in the middle of its steps. */
const filing = (
  sketch: Sketch,
  acts: readonly ('filing.filePlan' | 'filing.fileTender' | 'filing.fileContract' | 'filing.fileAcceptance')[],
): Life =>
  life(
    {
      id: sketch.id,
      title: sketch.name,
      story: '演示：在办备案。',
      owner: sketch.owner,
      start: sketch.start,
      ends: 'filing',
    },
    (t) => {
      t.apply(
        `${sketch.owner}.clerk`,
        application({
          name: sketch.name,
          wan: sketch.wan,
          kind: sketch.kind ?? 'operations-maintenance',
          subKind: sketch.subKind ?? 'software-operations',
          content: sketch.content,
          on: t.today,
        }),
      );
      endorsed(t, sketch.department);
      for (const action of acts) t.after(6).does(`${sketch.owner}.clerk`, action);
    },
  );

/** This year's projects of the demo county: something to do for every desk. */
export const livesInProgress: readonly Life[] = [
  standing(
    {
      id: 'now-safe-home',
      name: '农村危房动态监测平台',
      wan: '88.6',
      owner: 'zhujian',
      start: '2026-11-12',
      content: '危房巡查、预警和处置闭环。',
    },
    'prepared',
    'drafting',
  ),
  standing(
    {
      id: 'now-school-meal',
      name: '校园食堂阳光监管系统',
      wan: '96',
      owner: 'jiaoyu',
      start: '2026-11-16',
      content: '明厨亮灶接入、食材溯源和家长端查询。',
    },
    'submitted',
    'initiation',
  ),
  standing(
    {
      id: 'now-hospital-data',
      name: '医院数据治理与互通平台',
      wan: '265',
      owner: 'yiyuan',
      start: '2026-11-06',
      department: 'weijian',
      content: '检验检查数据治理、互认和质控。',
    },
    'submitted',
    'initiation',
  ),
  standing(
    {
      id: 'now-elder-care',
      name: '居家养老服务管理平台',
      wan: '128',
      owner: 'minzheng',
      start: '2026-11-04',
      content: '老人档案、服务派单和补贴结算。',
    },
    'accepted',
    'initiation',
  ),
  standing(
    {
      id: 'now-road-asset',
      name: '农村公路资产管理系统',
      wan: '178',
      owner: 'jiaotong',
      start: '2026-10-26',
      content: '路产登记、巡查养护和应急处置。',
    },
    'judged',
    'initiation',
  ),
  standing(
    {
      id: 'now-mine-watch',
      name: '矿山生态修复监测平台',
      wan: '312',
      owner: 'ziran',
      start: '2026-10-19',
      content: '遥感监测、修复台账和验收管理。',
    },
    'costed',
    'initiation',
  ),
  standing(
    {
      id: 'now-culture-cloud',
      name: '公共文化云服务平台',
      wan: '142',
      owner: 'wenguang',
      start: '2026-09-14',
      content: '场馆预约、活动发布和数字资源。',
    },
    'approved',
    'procurement',
  ),
  standing(
    {
      id: 'now-water-ledger',
      name: '农村供水水质监测平台',
      wan: '226',
      owner: 'shuiwu',
      start: '2026-08-17',
      content: '水厂在线监测、预警和公示。',
    },
    'funded',
    'procurement',
  ),
  standing(
    {
      id: 'now-law-aid',
      name: '法律援助一网通办系统',
      wan: '92',
      owner: 'sifa',
      start: '2026-05-11',
      content: '援助申请、指派和回访。',
    },
    'procured',
    'implementation',
  ),
  standing(
    {
      id: 'now-health-card',
      name: '居民电子健康卡应用',
      wan: '186',
      owner: 'weijian',
      start: '2026-03-09',
      content: '健康卡注册、用卡环境和统计。',
    },
    'started',
    'implementation',
  ),
  standing(
    {
      id: 'now-stat-base',
      name: '基层统计数据采集平台',
      wan: '118',
      owner: 'tongji',
      start: '2026-01-12',
      content: '村居统计采集、审核和汇总。',
    },
    'preliminary',
    'acceptance',
  ),
  standing(
    {
      id: 'now-land-book',
      name: '集体土地确权数据平台',
      wan: '236',
      owner: 'ziran',
      start: '2026-01-05',
      content: '确权数据整合、查询和更新。',
    },
    'onSite',
    'acceptance',
  ),
  standing(
    {
      id: 'done-fire-watch',
      name: '森林防火视频监测系统',
      wan: '398',
      owner: 'ziran',
      start: '2025-02-17',
      content: '视频监测、烟火识别和指挥。',
    },
    'paid',
    'in-use',
  ),
  standing(
    {
      id: 'done-parking',
      name: '公共停车资源共享平台',
      wan: '158',
      owner: 'jiaotong',
      start: '2025-03-10',
      content: '停车资源接入、诱导和统计。',
    },
    'paid',
    'in-use',
  ),
  filing(
    {
      id: 'now-site-care',
      name: '门户网站运维服务',
      wan: '12.5',
      owner: 'zhengshu',
      start: '2026-10-12',
      content: '网站巡检、内容保障和安全加固。',
    },
    ['filing.filePlan', 'filing.fileTender', 'filing.fileContract'],
  ),
  filing(
    {
      id: 'now-oa-care',
      name: '办公系统年度维护',
      wan: '24',
      owner: 'caizheng',
      start: '2026-10-20',
      content: '办公系统维护和升级。',
    },
    ['filing.filePlan', 'filing.fileTender', 'filing.fileContract', 'filing.fileAcceptance'],
  ),
];
