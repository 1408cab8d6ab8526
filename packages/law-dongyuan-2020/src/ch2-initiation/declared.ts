import { consequence, foldedName, type ConsequenceState } from '@zhengxiang/core';
import { currentApplication, type ApplicationData, type BudgetLine, type ProjectFacts } from '@zhengxiang/procedure';

/** Words that a line of software, of operations or of services does not need. */
const built = /开发|定制|研发|小程序|APP|软件|(?:系统|平台|模块|门户)(?:建设|搭建|改造|升级)|建设.{0,8}(?:系统|平台)/iu;
const kept = /运维|维护|运营|巡检|租[用赁]|许可|授权|测评|监理|培训/u;

const textOf = ({ name, spec = '' }: BudgetLine): string => foldedName(`${name}${spec}`);

/** Lines that read like software which is made, and are declared as something else: article 9 would ask nothing of them. */
const likeSoftware = ({ lines }: ApplicationData): readonly BudgetLine[] =>
  lines.filter(
    (line) => line.kind !== 'software-development' && built.test(textOf(line)) && !kept.test(foldedName(line.name)),
  );

/** A basis that is neither a law nor an administrative regulation nor central policy by its own name. */
const local = /《?[^《》]{0,12}?(?:省|市|县|自治区)[^《》]{0,30}(?:条例|办法|规定)|办法|细则|通知|规范/u;
const central = /中华人民共和国|国务院|党中央|中共中央|全国人(?:民代表)?大/u;

const basisStates = ({ dataItems }: ApplicationData): readonly ConsequenceState[] =>
  dataItems.flatMap(({ name, sharing, legalBasis = '' }): readonly ConsequenceState[] => {
    if (sharing !== 'not-shared') return [];
    const doubtful = local.test(legalBasis) && !central.test(legalBasis);
    const text = `“${name}”声明不予共享，依据写的是“${legalBasis}”${doubtful ? '，看名称不像法律、行政法规或者党中央、国务院政策' : ''}，是否存在、是否适用请评审核对`;
    return [{ text, tone: doubtful ? 'warning' : 'info' }];
  });

const underWay = (facts: ProjectFacts): ApplicationData | undefined =>
  facts.approval === undefined && facts.closed === undefined ? currentApplication(facts) : undefined;

/** What the unit ticks decides what is asked of it, so whoever judges reads what was ticked beside what was written. */
export const kindsShown = consequence('预算明细写的像软件开发、类别却不是的，提示受理和评审核对。', ({ facts }) => {
  const data = underWay(facts);
  const lines = data === undefined ? [] : likeSoftware(data);
  if (lines.length === 0) return [];
  const names = lines.map(({ name }) => `“${name}”`).join('、');
  return [
    {
      text: `预算明细${names}写的像软件开发，类别不是软件开发服务，接口费用、数据共享没有要求，请核对类别`,
      tone: 'warning',
    },
  ];
});

export const basesShown = consequence('声明不予共享的数据，依据逐项列出，供评审核对。', ({ facts }) => {
  const data = underWay(facts);
  return data === undefined ? [] : basisStates(data);
});

export const qualificationShown = consequence('{design-firm}的资质只有文字说明，提示受理、评审核对。', ({ facts }) => {
  const firm = underWay(facts)?.designFirm;
  return firm === undefined
    ? []
    : [{ text: `{design-firm}“${firm.firm.name}”的资质写的是“${firm.qualification}”，请受理、评审核对`, tone: 'info' }];
});
