import { chineseDate, consequence, foldedName, guard, unmet, type ConsequenceState } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

const namesIn = (text: string): readonly string[] => text.split(/[、，,；;\s]+/u).filter((name) => name !== '');

const clearOf = ({ procurement }: ProjectFacts): readonly string[] =>
  (procurement.draw?.experts ?? [])
    .filter(({ avoidance }) => avoidance === 'clear')
    .map(({ name }) => foldedName(name));

/** Who was drawn and who came have to be the same people, and more than one of them. */
export const attendedWereDrawn = guard(['procurement.recordDemonstration'], {
  says: '到会论证的是抽取的、不需回避的专家，不止一人。',
  restsOn: ['art12-group'],
  checkInput: ({ facts }, { attended }) => {
    if (attended === undefined) return [];
    const names = namesIn(attended);
    const clear = clearOf(facts);
    const strangers = names.filter((name) => !clear.includes(foldedName(name)));
    return [
      ...(strangers.length > 0
        ? [unmet(because('attended-not-drawn', { names: strangers.join('、') }), { field: 'attended' })]
        : []),
      ...(new Set(names.map(foldedName)).size < 2 ? [unmet(because('attended-alone'), { field: 'attended' })] : []),
    ];
  },
});

export const attendanceShown = consequence(
  '需求论证没有写明到会专家的、抽取的专家没有到齐的，标明。',
  ({ facts }): readonly ConsequenceState[] => {
    const { demonstration } = facts.procurement;
    if (demonstration === undefined || facts.closed !== undefined) return [];
    const { attended, heldOn } = demonstration;
    if (attended === undefined)
      return [{ text: `${chineseDate(heldOn)}的需求论证没有写明到会的专家`, tone: 'warning' }];
    const [came, drawn] = [namesIn(attended).length, clearOf(facts).length];
    return came >= drawn
      ? []
      : [{ text: `抽取的论证专家 ${String(drawn)} 人，到会 ${String(came)} 人（${attended}）`, tone: 'info' }];
  },
);
