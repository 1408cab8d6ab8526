import {
  creditCodeCheckCharacter,
  organizationCodeCheckCharacter,
  plainDate,
  type Actor,
  type CompanyRef,
  type PersonRef,
  type PlainDate,
} from '@zhengxiang/core';
import type { OrganisationRole, Post } from '@zhengxiang/procedure';
import { uuidOf } from './ids.ts';

/** The demo county: invented people at real kinds of desks. Scenarios, seeds and browser tests share it. */
export interface CountyOrganisation {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: OrganisationRole;
  readonly competentDepartment?: string;
  readonly desks: readonly CountyDesk[];
}

export interface CountyDesk {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly post: Post;
  readonly specialty?: string;
}

const desk = (organisation: string, post: Post, name: string): CountyDesk => ({
  personId: uuidOf(`person:${organisation}:${post}:${name}`),
  name,
  login: `${organisation}.${post}`,
  post,
});

const organisation = (
  key: string,
  name: string,
  role: OrganisationRole,
  people: Partial<Record<Post, string>>,
  competentDepartment?: string,
): CountyOrganisation => ({
  key,
  id: uuidOf(`organisation:${key}`),
  name,
  shortName: name.replace(/^东源/u, ''),
  role,
  ...(competentDepartment === undefined ? {} : { competentDepartment }),
  desks: Object.entries(people).map(([post, person]) => desk(key, post as Post, person)),
});

const experts: readonly (readonly [string, string])[] = [
  ['陈启明', '软件工程'],
  ['林慧敏', '网络安全'],
  ['黄志远', '系统集成'],
  ['何秀兰', '工程造价'],
  ['邓国强', '数据治理'],
  ['罗文静', '电子政务'],
  ['谢宇航', '云计算'],
  ['曾䶮', '信息系统审计'],
  ['廖晓峰', '软件测试'],
];

export const county: readonly CountyOrganisation[] = [
  organisation('zhengshu', '东源县政务服务数据管理局', 'data-bureau', {
    intake: '邱丽华',
    review: '赖建平',
    'data-sharing': '温晓彤',
    evaluation: '叶伟东',
    leader: '刘振国',
    clerk: '朱雨晴',
    administrator: '黎明辉',
    'security-administrator': '温泽楷',
    'audit-administrator': '阙静雯',
  }),
  organisation('caizheng', '东源县财政局', 'finance-bureau', { clerk: '肖海燕', leader: '钟志坚' }),
  organisation('shenji', '东源县审计局', 'audit-bureau', { clerk: '丘文彬', leader: '古秀英' }),
  organisation('jiwei', '东源县纪委监委', 'discipline-commission', { clerk: '张卫民' }),
  organisation('zuzhibu', '东源县委组织部', 'organization-department', { clerk: '李素芬' }),
  organisation('minzheng', '东源县民政局', 'unit', { clerk: '吴桂香', leader: '欧阳建军' }),
  organisation('sifa', '东源县司法局', 'unit', { clerk: '曹俊杰', leader: '马国华' }),
  organisation('zhujian', '东源县住房和城乡建设局', 'unit', { clerk: '谭小红', leader: '高志勇' }),
  organisation('shuiwu', '东源县水务局', 'unit', { clerk: '江水生', leader: '潘永福' }),
  organisation('jiaotong', '东源县交通运输局', 'unit', { clerk: '蓝天宇', leader: '袁立新' }),
  organisation('ziran', '东源县自然资源局', 'unit', { clerk: '蔡文锋', leader: '陆德才' }),
  organisation('wenguang', '东源县文化广电旅游体育局', 'unit', { clerk: '苏婷婷', leader: '程国栋' }),
  organisation('tiyu', '东源县体育中心', 'unit', { clerk: '范志强', leader: '孔令辉' }, 'wenguang'),
  organisation('weijian', '东源县卫生健康局', 'unit', { clerk: '方晓琳', leader: '贺庆生' }),
  organisation('yiyuan', '东源县人民医院', 'unit', { clerk: '石磊', leader: '龙海波' }, 'weijian'),
  organisation('jiaoyu', '东源县教育局', 'unit', { clerk: '余春梅', leader: '戴明远' }),
  organisation('tongji', '东源县统计局', 'unit', { clerk: '许多多', leader: '尹建华' }),
  organisation('pingshen', '河源市信实工程咨询有限公司', 'company', { clerk: '梁颖', leader: '黎志成' }),
  organisation('huaxin', '广州华信工程咨询有限公司', 'company', { clerk: '苏婉', leader: '严国栋' }),
  {
    key: 'zhuanjia',
    id: uuidOf('organisation:zhuanjia'),
    name: '东源县政务信息化评审专家库',
    shortName: '评审专家库',
    role: 'expert-pool',
    desks: experts.map(([name, specialty], index) => ({
      ...desk('zhuanjia', 'member', name),
      login: `zhuanjia.${String(index + 1)}`,
      specialty,
    })),
  },
];

const byKey = new Map(county.map((entry) => [entry.key, entry]));

/** @throws Error for a key that the county does not have: a slip in a scenario. */
export const organisationOf = (key: string): CountyOrganisation => {
  const found = byKey.get(key);
  if (!found) throw new Error(`No organisation ${key} in the demo county`);
  return found;
};

/** Who acts, and whose desk it is where it is lent: `zhengshu.intake@zhengshu.review` is 邱丽华 in 赖建平's post. */
export const deskOfLogin = (login: string): { readonly acts: string; readonly lender: string | undefined } => {
  const [acts = '', lender] = login.split('@');
  return { acts, lender };
};

/** The delegation by which somebody acts in another's post on a day: a county lends desks day by day. */
export const delegationIdOf = (login: string, on: PlainDate): string => uuidOf(`delegation:${login}:${on}`);

/**
 * The person at a desk, named by login (`minzheng.clerk`, `zhuanjia.3`), or at one that a colleague lends
 * (`zhengshu.intake@zhengshu.review`).
 */
export const actorOf = (login: string, on = plainDate('2024-03-01')): Actor => {
  const { acts, lender } = deskOfLogin(login);
  if (lender === undefined) return atOwnDesk(acts);
  const { personId, name, ...desk } = atOwnDesk(lender);
  const delegation = delegationIdOf(login, on);
  const { personId: deputy, name: deputyName } = atOwnDesk(acts);
  return { ...desk, personId: deputy, name: deputyName, onBehalfOf: { delegation, personId, name } };
};

const atOwnDesk = (login: string): Actor => {
  const [key = '', post = ''] = login.split('.');
  const of = organisationOf(key);
  const at = of.desks.find((candidate) => candidate.login === login);
  if (!at) throw new Error(`Nobody sits at ${key}.${post}`);
  return {
    personId: at.personId,
    name: at.name,
    organisationId: of.id,
    organisationName: of.name,
    organisationRole: of.role,
    post: at.post,
  };
};

export const personOf = (login: string): PersonRef => {
  const actor = actorOf(login);
  return { id: actor.personId, name: actor.name, organisation: actor.organisationName };
};

/** An invented firm with a valid unified social credit code. */
export const companyOf = (name: string): CompanyRef => {
  const digits = [...uuidOf(`company:${name}`).replaceAll(/\D/gu, '')].join('').padEnd(8, '7').slice(0, 8);
  const body = `91441600${digits}${organizationCodeCheckCharacter(digits)}`;
  return { name, uscc: `${body}${creditCodeCheckCharacter(body)}` };
};

export const firms = {
  design: companyOf('广州粤规信息规划设计有限公司'),
  contractor: companyOf('广东云帆软件有限公司'),
  secondBidder: companyOf('深圳智政科技有限公司'),
  thirdBidder: companyOf('河源数联信息技术有限公司'),
  supervision: companyOf('广东正衡信息工程监理有限公司'),
  assessor: companyOf('广东安评检测技术有限公司'),
  agency: companyOf('河源市公信招标代理有限公司'),
};

/** The password of every demo account. Demo data only: a real installation never has it. */
export const demoPassword = 'Dongyuan-2026';
