import type { WhyShut } from '@zhengxiang/application';

/** What somebody reads whose password is right and who does not get in all the same. */
export const shutWords = (why: WhyShut): { readonly detail: string; readonly remedy: string } => {
  switch (why.kind) {
    case 'account':
      return { detail: '密码是对的，但这个账号已经停用。', remedy: '仍在岗的，请联系本单位或者县系统管理员恢复启用。' };
    case 'no-desk':
      return { detail: '密码是对的，但这个账号还没有岗位。', remedy: '请联系本单位或者县系统管理员设置岗位。' };
    case 'unit':
      return {
        detail: `密码是对的，但${why.units.map((name) => `“${name}”`).join('、')}已经停用。`,
        remedy: '机构调整的，请联系县系统管理员，把您的岗位设到承接业务的单位。',
      };
  }
};
