/** Which section of the handbook explains a page; the first pattern that fits. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^\/$/u, '登录和工作台'],
  [/^\/intake/u, '受理台'],
  [/^\/projects\/[^/]+\/(?:review|expert-draw)/u, '评审室'],
  [/^\/projects\/[^/]+\/acts\//u, '填表'],
  [/^\/projects\/new/u, '业主单位经办人'],
  [/^\/projects\/[^/]+/u, '项目页'],
  [/^\/projects/u, '项目库'],
  [/^\/(?:ledger|import|historical)/u, '项目库'],
  [/^\/drafts\//u, '填表'],
  [/^\/annual-lists/u, '年度清单'],
  [/^\/data-resources/u, '数据资源'],
  [/^\/oversight/u, '监督'],
  [/^\/cockpit/u, '驾驶舱'],
  [/^\/(?:papers|forms)/u, '文书'],
  [/^\/regulation/u, '办法'],
  [/^\/delegations/u, '授权代办'],
  [/^\/(?:notices|settings|my-settings|account)/u, '时间和提醒'],
  [/^\/(?:administration|calendar|targets|hints|mail)/u, '系统管理员'],
];

/** Every section that a page leads to. */
export const helpSections: readonly string[] = [...new Set(places.map(([, title]) => title))];

/** The section for a page; the first one of all where none fits. */
export const helpFor = (path: string): string => places.find(([pattern]) => pattern.test(path))?.[1] ?? '登录和工作台';
