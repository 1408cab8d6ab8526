import type { DecisiveAmount, DecisiveContents, Fen, PageSetup, Paper, PaperBlock } from '@zhengxiang/core';
import {
  type InputOf,
  currentApplication,
  type AnnexSource,
  type ApplicationData,
  type Change,
  type PaperIssue,
} from '@zhengxiang/procedure';
import { annexTitle } from './annex-title.ts';
import type { AnnexId } from '../text.generated.ts';

export const applicationOf = ({ facts, draft }: AnnexSource): Partial<ApplicationData> =>
  draft?.application ?? (facts && currentApplication(facts)) ?? {};

/** The change that annexes 3 and 4 print, as it was asked for. */
export const changeOf = ({ facts, draft, change }: AnnexSource): Partial<Change['request']> =>
  draft?.change ?? facts?.changes.findLast(({ id }) => change === undefined || id === change)?.request ?? {};

export const sharingOf = ({ facts, draft }: AnnexSource): Partial<InputOf<'sharing.confirm'>> =>
  draft?.sharing ?? facts?.sharing.confirmation ?? {};

/** The contract that a change belongs to. */
export const contractOfChange = (source: AnnexSource) =>
  source.facts?.contracts.find(({ id }) => id === changeOf(source).contract);

export const ownerName = ({ facts }: AnnexSource): string | undefined => facts?.origin.owner.name;

/** What of an annex is told to whoever checks it: parts that the source knows, in the words that the form prints. */
export const decisiveOf = (
  source: AnnexSource,
  points: Readonly<Record<string, string | undefined>>,
  amounts: Readonly<Record<string, Fen | undefined>> = {},
  unit: DecisiveAmount['unit'] = '万元',
): DecisiveContents => {
  const owner = ownerName(source);
  return {
    project: applicationOf(source).name ?? '',
    ...(owner === undefined ? {} : { addressee: owner }),
    amounts: Object.entries(amounts).flatMap(([label, amount]) =>
      amount === undefined ? [] : [{ label, amount, unit }],
    ),
    points: Object.entries(points).flatMap(([label, text]) =>
      text === undefined || text === '' ? [] : [{ label, text }],
    ),
  };
};

/** 12 项; nothing where none are there. */
export const counted = (count: number | undefined, unit: string): string | undefined =>
  count === undefined || count === 0 ? undefined : `${String(count)} ${unit}`;

/** A name may be longer than the line at the head of a page. */
const inShort = (name: string): string => ([...name].length > 32 ? `${[...name].slice(0, 31).join('')}…` : name);

export interface AnnexPage extends PageSetup {
  /** Whether the pages after the first say what they belong to; a table whose head is repeated needs no more. */
  readonly runningHead?: boolean;
}

/** Puts page, content and the marks of issuing together. */
export const annexPaper = (
  id: AnnexId,
  { runningHead, ...page }: AnnexPage,
  issue: PaperIssue,
  decisive: DecisiveContents,
  body: readonly PaperBlock[],
): Paper => ({
  title: annexTitle(id),
  page,
  body,
  decisive,
  ...(runningHead === true
    ? {
        runningHead: [annexTitle(id), inShort(decisive.project), issue.projectNumber ?? '']
          .filter((one) => one !== '')
          .join('　'),
      }
    : {}),
  ...(issue.watermark === undefined ? {} : { watermark: issue.watermark }),
  ...(issue.smallPrint === undefined ? {} : { smallPrint: issue.smallPrint }),
});
