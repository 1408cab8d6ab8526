import { allProvisions, type CitedProvision, type Guard } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { interpretations } from '../interpretations.ts';
import { dongyuan2020 } from '../pack.ts';

const guards = allProvisions(dongyuan2020).filter(
  (one): one is CitedProvision & { provision: Guard } => one.provision.kind === 'guard',
);
const named = new Map<string, string[]>();
for (const { id, provision } of guards)
  for (const reading of [...(provision.restsOn ?? []), ...(provision.partlyOn ?? [])])
    named.set(reading, [...(named.get(reading) ?? []), id]);

/** Readings that no rule refuses by, each with the reason. */
const withoutRule: Readonly<Record<string, string>> = {
  'art11-self-raised': '放宽：全部自筹的，不等资金安排意见',
  'art10-reviewer-replaced': '放宽：机构不能继续的，可以更换',
  'art12-supplement': '放宽：可以补抽',
  'art27-whom-audit-asks': '放宽：不限于项目建设单位',
  'art14-request': '放宽：随时可以申请',
  'art27-what-audit-reads': '写明能看什么，不拦截',
  'art2-filing-endorsement': '放宽：不须签批，不分先后',
  'art17-from-approval': '放宽：签订合同以前也可以申请',
  'art12-agency': '写明由谁登记，是权限不是拦截',
  'art14-migration': '放宽：只提示',
  'art16-which-projects': '放宽：原文没有这个范围，否定后要求更多，由下一版规则写入',
  'art18-late-is-filed': '放宽：完成以后也可以补报',
  'art18-filing-and-change': '第十七条的规则本来就在，备案不改变它',
  'art18-lateness': '产生应办事项，不拦截',
  'art18-termination-closes': '写明何时办结，不拦截',
  'art19-supervision-absent': '放宽：没有监理单位的，不要求参加',
  'art20-supervision-report': '放宽：不要求监理的，不要求报告',
  'annex2-negative-default': '依据由附件2 注2 自己要求',
  'art23-overdue': '放宽：逾期没有整改的，可以出具不合格的报告',
  'art25-unqualified': '不合格由第二十五条第二款自己写明',
  'art28-who-records': '写明由谁登记，是权限不是拦截',
  'text-names-no-days': '放宽：没有天数，不据此拒绝',
  'art31-last-day': '首尾两日由原文推算，不拦截',
  'art31-which-version': '决定适用哪个版本，不拦截',
  'art31-after-the-trial': '只提示，不拦截',
};

describe('第三十条：理解和依据它的规则', () => {
  it('规则所依据的理解都登记在案', () => {
    const known = new Set(interpretations.map(({ id }) => id));
    expect([...named.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(interpretations.map(({ id }) => [id]))('%s 写明哪些规则依据它，或者为什么没有', (id) => {
    const rules = named.get(id) ?? [];
    expect(rules.length > 0 || withoutRule[id] !== undefined, id).toBe(true);
    expect(rules.length > 0 && withoutRule[id] !== undefined, id).toBe(false);
  });

  it('至少四十条规则依据理解', () => {
    expect(new Set([...named.values()].flat()).size).toBeGreaterThanOrEqual(40);
  });
});
