import type { ThemeConfig } from 'antd';

/** Who asked the system for less motion gets none. */
const still = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Calm government blue on white; text colours pass AA on their grounds. */
export const theme = (large: boolean): ThemeConfig => ({
  token: {
    motion: !still(),
    colorPrimary: '#1d5ba8',
    colorLink: '#1d5ba8',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1b7a3d',
    // Grounds of their own: those that antd derives from the dark text colours are muddy.
    colorWarningBg: '#fff8e6',
    colorWarningBgHover: '#fdeec8',
    colorWarningBorder: '#e8c878',
    colorErrorBg: '#fdf0ef',
    colorErrorBgHover: '#fadedc',
    colorErrorBorder: '#efb3af',
    colorSuccessBg: '#eef8f0',
    colorSuccessBgHover: '#dcf0e1',
    colorSuccessBorder: '#a5d6b4',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#b5cfec',
    colorTextSecondary: '#4b5563',
    colorTextTertiary: '#5b6472',
    colorTextPlaceholder: '#667080',
    colorBgLayout: '#f4f6fa',
    borderRadius: 4,
    fontSize: large ? 18 : 14,
    controlHeight: large ? 40 : 32,
    lineHeight: 1.6,
    fontFamily: "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
  },
  components: {
    Table: { headerBg: '#f6f8fb', cellPaddingBlock: 10 },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff' },
  },
});
