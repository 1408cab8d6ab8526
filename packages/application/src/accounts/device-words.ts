const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/u, '微信'],
  [/wxwork/u, '企业微信'],
  [/DingTalk/u, '钉钉'],
  [/Edg(?:e|A|iOS)?\//u, 'Edge'],
  [/QQBrowser/u, 'QQ 浏览器'],
  [/QIHU|360SE|360EE/u, '360 浏览器'],
  [/Firefox|FxiOS/u, 'Firefox'],
  [/Chrome|CriOS|Chromium/u, 'Chrome'],
  [/Safari/u, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS/u, '鸿蒙'],
  [/Android/u, '安卓'],
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Windows/u, 'Windows'],
  [/Mac OS X|Macintosh/u, 'macOS'],
  [/UOS|Deepin/u, '统信 UOS'],
  [/Kylin/u, '麒麟'],
  [/Linux/u, 'Linux'],
];

/** Browser and system, as far as a browser says; programs and what nobody knows are said to be unknown. */
export const deviceWords = (agent: string): string => {
  const named = (list: typeof browsers): string | undefined => list.find(([sign]) => sign.test(agent))?.[1];
  const words = [named(browsers), named(systems)].filter((word) => word !== undefined);
  return words.length === 0 ? '未知设备' : words.join('，');
};
