import { citeText, type Finding } from '@zhengxiang/core';
import type { FindingView } from '../contract/index.ts';

/** Checks that the paper needs but the text does not state are shown as 系统校验, never as law. */
export const citeWords = (provision: string, cite: string): string =>
  provision.includes('/implied-') ? '系统校验' : citeText(cite);

const figuresOf = (figures: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]),
  );

/** A finding in words: citation, sentence, way out. */
export const findingView = ({ provision, cite, verdict, waivedBy, readings, hint }: Finding): FindingView => {
  const base = {
    provision,
    cite,
    citeText: citeWords(provision, cite),
    figures: {},
    ...(waivedBy === undefined ? {} : { waivedBy }),
    ...(readings && {
      readings: readings.map(({ id, state, on }) => ({ id, state, ...(on === undefined ? {} : { on }) })),
    }),
    ...(hint && { hint }),
  };
  switch (verdict.kind) {
    case 'unmet':
      return {
        ...base,
        kind: 'unmet',
        code: verdict.reason.code,
        text: verdict.reason.text,
        figures: figuresOf(verdict.reason.figures),
        ...(verdict.remedy && { remedy: { ...verdict.remedy } }),
        ...(verdict.waivableBy && { waivableBy: verdict.waivableBy.organ }),
        ...(verdict.waivableBy?.subject === undefined ? {} : { waiverSubject: verdict.waivableBy.subject }),
        ...(verdict.field === undefined ? {} : { field: verdict.field }),
      };
    case 'unknown':
      return { ...base, kind: 'unknown', code: 'unknown', text: `尚缺：${verdict.missing.join('、')}` };
    case 'discretion':
      return { ...base, kind: 'discretion', code: 'discretion', text: verdict.question };
    case 'met':
      return { ...base, kind: 'unknown', code: 'met', text: '' };
  }
};
