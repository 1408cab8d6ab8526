import {
  cockpitQuery,
  cockpitView,
  dataResourcePage,
  dataResourceQuery,
  fundsPage,
  fundsQuery,
  oversightPage,
  oversightQuery,
} from './insights.ts';

/** Readings over many projects. */
export const insightRoutes = {
  cockpit: {
    method: 'GET',
    path: '/api/cockpit',
    summary: '驾驶舱',
    query: cockpitQuery,
    reply: cockpitView,
  },
  dataResources: {
    method: 'GET',
    path: '/api/data-resources',
    summary: '数据资源目录',
    query: dataResourceQuery,
    reply: dataResourcePage,
  },
  oversight: {
    method: 'GET',
    path: '/api/oversight',
    summary: '监督记录',
    query: oversightQuery,
    reply: oversightPage,
  },
  funds: {
    method: 'GET',
    path: '/api/oversight/funds',
    summary: '资金使用情况',
    query: fundsQuery,
    reply: fundsPage,
  },
} as const;
