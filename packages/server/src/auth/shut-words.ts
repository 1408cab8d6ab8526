import type { WhyEnded, WhyShut } from '@zhengxiang/application';

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

const ends = {
  withdrawn: '已经撤回',
  over: '已经到期',
  gone: '不再起作用：委托人或者您已不在原来的岗位',
} as const;

/** What somebody reads who was at work until the desk was taken from them. */
export const endedWords = (why: WhyEnded): { readonly detail: string; readonly remedy: string } => {
  switch (why.kind) {
    case 'delegation':
      return {
        detail: `${why.delegator}对您的授权代办${ends[why.how]}，这一次没有办理。`,
        remedy: '请重新登录，以您自己的岗位办理；还要代办的，请委托人重新授权。',
      };
    case 'unit':
      return {
        detail: `${why.units.map((name) => `“${name}”`).join('、')}已经停用，不能再办理。`,
        remedy: '机构调整的，请联系县系统管理员，把您的岗位设到承接业务的单位。',
      };
    case 'account':
      return { detail: '这个账号已经停用，不能再办理。', remedy: '仍在岗的，请联系本单位或者县系统管理员恢复启用。' };
    case 'no-desk':
      return { detail: '这个账号已经没有岗位，不能再办理。', remedy: '请联系本单位或者县系统管理员设置岗位。' };
  }
};
