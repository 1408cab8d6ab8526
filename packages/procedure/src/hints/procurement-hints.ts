import { chineseDate, daysBetween, wanText, workingDaysBetween } from '@zhengxiang/core';
import { procurementMethods } from '../acts/procurement/shared.ts';
import type { FailedAttempt, PackageState } from '../facts/index.ts';
import type { Hint } from './hint.ts';

const procurementLaw = '《中华人民共和国政府采购法》';
const biddingRules = '《政府采购货物和服务招标投标管理办法》（财政部令第87号）';
const otherRules = '《政府采购非招标采购方式管理办法》（财政部令第74号）';

const tendering: ReadonlySet<string> = new Set(['open-tender', 'invited-tender']);
const competing: ReadonlySet<string> = new Set([
  'open-tender',
  'invited-tender',
  'competitive-negotiation',
  'competitive-consultation',
  'inquiry',
]);

const nameOf = (method: string): string => (procurementMethods as Readonly<Record<string, string>>)[method] ?? method;

/** From the tender to the closing of the offers, days. */
const daysOut = ({ tender }: PackageState): number | undefined =>
  tender && daysBetween(tender.publishedOn, tender.opensOn);

/** What came to nothing before: of the package itself, and of packages for the same lines that the plan has left out since. */
const attemptsOf = (of: PackageState, leftOut: readonly PackageState[]): readonly FailedAttempt[] => [
  ...leftOut.filter(({ lines }) => lines.some((line) => of.lines.includes(line))).flatMap(({ failures }) => failures),
  ...of.failures,
];

const tooShort = (id: string, label: string, source: string, methods: ReadonlySet<string>, value: number): Hint => ({
  id,
  label,
  source,
  threshold: { label: '至少', unit: 'days', value, most: 120 },
  follows: ({ facts, threshold }) =>
    facts.procurement.packages.flatMap((of) => {
      const days = daysOut(of);
      return days === undefined || !methods.has(of.method) || days >= threshold
        ? []
        : [
            `采购包“${of.name}”（${nameOf(of.method)}）从发布到开标（响应截止）只有 ${String(days)} 日，通常不少于 ${String(threshold)} 日`,
          ];
    }),
});

export const procurementHints: readonly Hint[] = [
  tooShort('tender-days', '招标从发布到投标截止的天数', `${procurementLaw}第三十五条`, tendering, 20),
  tooShort(
    'consultation-days',
    '磋商从发出文件到响应截止的天数',
    '《政府采购竞争性磋商采购方式管理暂行办法》（财库〔2014〕214号）第十条',
    new Set(['competitive-consultation']),
    10,
  ),
  {
    id: 'negotiation-days',
    label: '谈判、询价从发出文件到响应截止的工作日',
    source: `${otherRules}第二十九条、第四十五条`,
    threshold: { label: '至少', unit: 'workdays', value: 3, most: 60 },
    follows: ({ facts, calendar, threshold }) =>
      facts.procurement.packages.flatMap(({ name, method, tender }) => {
        if (tender === undefined || (method !== 'competitive-negotiation' && method !== 'inquiry')) return [];
        const { days } = workingDaysBetween(tender.publishedOn, tender.opensOn, calendar);
        return days >= threshold
          ? []
          : [
              `采购包“${name}”（${nameOf(method)}）从发布到响应截止只有 ${String(days)} 个工作日，通常不少于 ${String(threshold)} 个工作日`,
            ];
      }),
  },
  {
    id: 'few-bidders',
    label: '参加的供应商家数',
    source: `${procurementLaw}第三十六条、${biddingRules}第四十三条`,
    threshold: { label: '至少', unit: 'count', value: 3, most: 20 },
    follows: ({ facts, threshold }) =>
      facts.procurement.packages.flatMap(({ name, method, bids }) =>
        bids === undefined || !competing.has(method) || bids.bids.length >= threshold
          ? []
          : [
              `采购包“${name}”（${nameOf(method)}）只有 ${String(bids.bids.length)} 家参加，通常不少于 ${String(threshold)} 家`,
            ],
      ),
  },
  {
    id: 'single-source-publicity',
    label: '单一来源采购的公示',
    source: `${otherRules}第三十八条`,
    threshold: { label: '公示不少于', unit: 'workdays', value: 5, most: 60 },
    follows: ({ facts, calendar, threshold }) =>
      facts.procurement.packages.flatMap(({ name, method, tender, publicities = [], award }) => {
        if (method !== 'single-source') return [];
        // Earlier releases had the publicity entered as the tender.
        const since = publicities[0]?.publicisedOn ?? tender?.publishedOn;
        if (award === undefined)
          return since === undefined
            ? [
                `采购包“${name}”单一来源采购，还没有登记公示；定供应商以前通常公示不少于 ${String(threshold)} 个工作日，公示在“登记单一来源公示”登记`,
              ]
            : [];
        if (since === undefined) return [`采购包“${name}”单一来源采购，没有登记公示就定了供应商`];
        const { days } = workingDaysBetween(since, award.awardedOn, calendar);
        return days >= threshold
          ? []
          : [
              `采购包“${name}”单一来源采购，公示到定供应商只有 ${String(days)} 个工作日，通常不少于 ${String(threshold)} 个工作日`,
            ];
      }),
  },
  {
    id: 'method-after-failure',
    label: '采购不成功以后改变采购方式',
    source: `${procurementLaw}第三十七条、${biddingRules}第四十三条`,
    follows: ({ facts: { procurement } }) =>
      procurement.packages.flatMap((of) => {
        const earlier = attemptsOf(of, procurement.leftOut ?? []).find(
          ({ method }) => tendering.has(method) && method !== of.method,
        );
        return earlier === undefined
          ? []
          : [
              `采购包“${of.name}”原来${nameOf(earlier.method)}（${chineseDate(earlier.on)}不成功），改为${nameOf(of.method)}；招标不成功后改用其他方式的，通常在采购活动开始前报财政部门批准`,
            ];
      }),
  },
  {
    id: 'own-procurement',
    label: '自行采购的金额',
    source: '省政府公布的集中采购目录及采购限额标准（以当年公布的为准）',
    threshold: { label: '低于', unit: 'yuan', value: 1_000_000, most: 1_000_000_000 },
    follows: ({ facts, threshold }) =>
      facts.procurement.packages.flatMap(({ name, method, budget }) =>
        method !== 'own-procurement' || budget < threshold * 100
          ? []
          : [`采购包“${name}”自行采购，采购预算 ${wanText(budget)}，达到限额标准的通常应按政府采购方式采购`],
      ),
  },
  {
    id: 'contract-days',
    label: '定标以后签订合同的天数',
    source: `${procurementLaw}第四十六条`,
    threshold: { label: '不超过', unit: 'days', value: 30, most: 365 },
    follows: ({ facts, threshold }) =>
      facts.contracts.flatMap(({ number, package: id, signedOn }) => {
        const award = facts.procurement.packages.find((of) => of.id === id)?.award;
        const days = award === undefined ? 0 : daysBetween(award.awardedOn, signedOn);
        return days <= threshold
          ? []
          : [`合同 ${number} 在定标 ${String(days)} 日以后才签订，通常不超过 ${String(threshold)} 日`];
      }),
  },
  {
    id: 'contract-announced',
    label: '合同公告',
    source: '《中华人民共和国政府采购法实施条例》第五十条',
    threshold: { label: '签订以后不超过', unit: 'workdays', value: 2, most: 60 },
    follows: ({ facts, calendar, today, threshold }) =>
      facts.contracts.flatMap(({ number, signedOn, announcedOn }) => {
        const { days } = workingDaysBetween(signedOn, announcedOn ?? today, calendar);
        if (days <= threshold) return [];
        return announcedOn === undefined
          ? [`合同 ${number} 签订已 ${String(days)} 个工作日，没有登记公告日期`]
          : [
              `合同 ${number} 签订 ${String(days)} 个工作日以后才公告（${chineseDate(announcedOn)}），通常不超过 ${String(threshold)} 个工作日`,
            ];
      }),
  },
];
