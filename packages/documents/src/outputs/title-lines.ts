/** Characters of 二号 on a line of 156 mm. */
const lineHolds = 20;

/** Words that stand in titles of official papers and are not torn apart. */
const whole =
  /[A-Za-z0-9]+|[《（〔][^》）〕]{1,12}[》）〕]|评审意见|资金安排意见|验收报告|备案回执|的(?:通知|批复|答复|通报|函)|项目|平台|系统|申请|变更|立项|整改|材料|管理|办法|单位|信息化?|智慧|建设|服务|一体化|不予受理|东源县|./gu;

/** A line may not begin with these. */
const notFirst = /^[》）〕，、。：；）]/u;

/**
 * A title over several lines as GB/T 9704 (7.3.1) wants it: words stay whole, lines are of like length, the longer one first.
 * Lines are parted by \n.
 */
export const titleLines = (title: string): string => {
  const length = [...title].length;
  const count = Math.ceil(length / lineHolds);
  if (count < 2) return title;
  const words = title.match(whole) ?? [];
  const lines: string[] = [];
  let rest = [...words];
  for (let left = count; left > 1; left -= 1) {
    const wanted = [...rest.join('')].length / left;
    let at = 1;
    for (let cut = 1; cut < rest.length; cut += 1) {
      const before = [...rest.slice(0, cut).join('')].length;
      if (before > lineHolds || notFirst.test(rest[cut] ?? '')) continue;
      const so = Math.abs([...rest.slice(0, at).join('')].length - wanted);
      // Of two that are as near, the longer one.
      if (Math.abs(before - wanted) <= so) at = cut;
    }
    lines.push(rest.slice(0, at).join(''));
    rest = rest.slice(at);
  }
  return [...lines, rest.join('')].join('\n');
};
