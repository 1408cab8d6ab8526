import {
  currentApplication,
  type AnnexSource,
  type ApplicationData,
  type Change,
  type InputOf,
  type PageSetup,
  type Paper,
  type PaperBlock,
  type PaperIssue,
} from '@zhengxiang/core';
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

/** Puts page, content and the marks of issuing together. */
export const annexPaper = (id: AnnexId, page: PageSetup, issue: PaperIssue, body: readonly PaperBlock[]): Paper => ({
  title: annexTitle(id),
  page,
  body,
  ...(issue.watermark === undefined ? {} : { watermark: issue.watermark }),
  ...(issue.smallPrint === undefined ? {} : { smallPrint: issue.smallPrint }),
});
