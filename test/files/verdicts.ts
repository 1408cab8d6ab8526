export type Verdict = 'right' | 'told' | 'silent';

/** How many of each family were read right, told, or wrong in silence. */
export const table = (results: readonly (readonly [family: string, name: string, verdict: Verdict])[]): string => {
  const families = [...new Set(results.map(([family]) => family))];
  const count = (of: string | undefined, verdict: Verdict): string =>
    String(results.filter(([family, , is]) => (of === undefined || family === of) && is === verdict).length).padStart(
      5,
    );
  const line = (title: string, of?: string): string =>
    `${count(of, 'right')}${count(of, 'told')}${count(of, 'silent')}  ${title}`;
  return ['\n 读对 说出 沉默', ...families.map((family) => line(family, family)), line('合计')].join('\n');
};
