import { theme as antd, type ThemeConfig } from 'antd';

/** Who asked the system for less motion gets none. */
const still = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Calm government blue on white; text colours pass AA on their grounds. */
const light: NonNullable<ThemeConfig['token']> = {
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
};

/** The same on a dark ground: the grounds of `colours.css`, brighter letters. */
const dark: NonNullable<ThemeConfig['token']> = {
  colorPrimary: '#7db4f5',
  colorLink: '#8bb9f0',
  colorLinkHover: '#a9ccf6',
  colorLinkActive: '#a9ccf6',
  colorError: '#ff8f87',
  colorWarning: '#f0bf55',
  colorSuccess: '#6fd694',
  colorText: '#e4e8ee',
  colorTextSecondary: '#b4bdc9',
  colorTextTertiary: '#a3adba',
  colorTextDescription: '#a9b4c2',
  colorTextPlaceholder: '#98a2af',
  colorBgLayout: '#0f1318',
  colorBgContainer: '#171c24',
  colorBgElevated: '#1f2630',
  colorBorder: '#4a5666',
  colorBorderSecondary: '#2f3844',
};

/** Dark letters on the bright buttons of the dark scheme; white would not be read. */
const onBright = '#0c1420';

/** @param isDark the scheme of the system; paper on the screen asks for the light one whatever the system says */
export const theme = (large: boolean, isDark = false): ThemeConfig => ({
  algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
  token: {
    ...(isDark ? dark : light),
    motion: !still(),
    borderRadius: 4,
    fontSize: large ? 18 : 14,
    controlHeight: large ? 40 : 32,
    lineHeight: 1.6,
    fontFamily: "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
  },
  components: {
    Table: { headerBg: isDark ? '#1e2530' : '#f6f8fb', cellPaddingBlock: 10 },
    Layout: { headerBg: isDark ? '#171c24' : '#ffffff', siderBg: isDark ? '#171c24' : '#ffffff' },
    // A tag is as large as the text around it, in large text too.
    Tag: { fontSizeSM: large ? 16 : 12 },
    ...(isDark && {
      Button: { primaryColor: onBright, dangerColor: onBright },
      DatePicker: { colorTextLightSolid: onBright },
      Badge: { colorTextLightSolid: onBright },
    }),
  },
});
