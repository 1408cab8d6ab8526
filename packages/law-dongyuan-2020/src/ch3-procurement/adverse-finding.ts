import {
  chineseDate,
  consequence,
  guard,
  met,
  requires,
  unmet,
  type ConsequenceState,
  type DocumentRef,
  type Law,
} from '@zhengxiang/core';
import type { InputOf, ProjectFacts } from '@zhengxiang/procedure';
import { moneyOf } from '../figures.ts';
import { because } from './reasons.ts';

type Demonstration = InputOf<'procurement.recordDemonstration'>;

/** The adverse finding that stands: no later demonstration has said otherwise, whatever was planned since. */
export const standingAdverse = ({ procurement }: ProjectFacts): Demonstration | undefined => {
  const last = procurement.demonstrations.at(-1);
  return last?.finding === 'adverse' ? last : undefined;
};

/** The newest adverse finding that the project ever had, lifted or not. */
export const everAdverse = ({ procurement }: ProjectFacts): Demonstration | undefined =>
  procurement.demonstrations.findLast(({ finding }) => finding === 'adverse');

/**
 * Whether the plan as it stands has to be demonstrated. Reading: once something was found, the matter keeps its demonstration,
 * however small the next plan makes it.
 */
export const asksDemonstration = (facts: ProjectFacts, law: Law): boolean =>
  (facts.procurement.budget ?? 0) >= moneyOf(law, 'demonstrationThreshold') || everAdverse(facts) !== undefined;

const hashesOf = (documents: readonly DocumentRef[]): readonly string[] => documents.map(({ sha256 }) => sha256);

/** Hashes of the files that were found adverse: for good, whatever was found or planned later. */
const rejectedFiles = ({ procurement }: ProjectFacts): ReadonlySet<string> =>
  new Set(procurement.demonstrations.flatMap((of) => (of.finding === 'adverse' ? hashesOf(of.documents) : [])));

const rejectedAmong = (facts: ProjectFacts, documents: readonly DocumentRef[]): readonly DocumentRef[] => {
  const rejected = rejectedFiles(facts);
  return documents.filter(({ sha256 }) => rejected.has(sha256));
};

const namesOf = (documents: readonly DocumentRef[]): string => documents.map(({ name }) => `“${name}”`).join('、');

export const modifiedBeforeAgain = guard(['procurement.recordDemonstration'], {
  says: '论证认为存在不合规条款的，修改采购需求和招标文件后再论证；论证不利的文件不能再论证为合理合规。',
  restsOn: ['art12-finding-stays'],
  checkInput: ({ facts }, { finding, documents }) => {
    const rejected = rejectedAmong(facts, documents);
    return requires(finding === 'adverse' || rejected.length === 0, () =>
      unmet(because('not-modified', { names: namesOf(rejected) }), {
        field: 'documents',
        remedy: '去掉论证不利的文件，换成修改后的采购需求和招标文件',
      }),
    );
  },
});

export const adverseStaysIn = guard(['procurement.publishTender'], {
  says: '论证认为存在不合规条款的文件不能发布，发布修改并重新论证后的文件。',
  restsOn: ['art12-finding-stays'],
  checkInput: ({ facts }, { documents }) => {
    // While the finding stands nothing is published at all.
    if (standingAdverse(facts)) return met;
    return rejectedAmong(facts, documents).map(({ name }) =>
      unmet(because('tender-found-adverse', { name }), {
        field: 'documents',
        remedy: '换成修改并重新论证后的文件',
      }),
    );
  },
});

/** Files of a tender that no fair demonstration was about. */
const notDemonstrated = (
  demonstrations: readonly Demonstration[],
  documents: readonly DocumentRef[],
): readonly DocumentRef[] => {
  const shown = new Set(demonstrations.flatMap((of) => (of.finding === 'fair' ? hashesOf(of.documents) : [])));
  return documents.filter(({ sha256 }) => !shown.has(sha256));
};

/** Without this one text could be demonstrated and another one published. */
export const publishedAsDemonstrated = guard(['procurement.publishTender'], {
  says: '须经论证的，发布论证合理合规的采购需求和招标文件；论证以后有改动的，说明改了什么、为什么。',
  restsOn: ['art12-published-as-demonstrated'],
  checkInput: ({ facts, law }, { documents, changedSince }) => {
    const { demonstration } = facts.procurement;
    if (!asksDemonstration(facts, law) || demonstration?.finding !== 'fair' || changedSince !== undefined) return met;
    const others = notDemonstrated([demonstration], documents);
    return requires(others.length === 0, () =>
      unmet(because('tender-not-demonstrated', { names: namesOf(others), on: demonstration.heldOn }), {
        field: 'documents',
        remedy: '发布论证过的文件，或者在“论证以后的改动和理由”中说明',
      }),
    );
  },
});

export const publishedOtherwiseShown = consequence(
  '发布的采购文件不是论证过的，一直标明是哪些文件、改了什么、为什么。',
  ({ facts, law }) => {
    const { demonstrations, packages } = facts.procurement;
    if (!asksDemonstration(facts, law) || facts.closed !== undefined) return [];
    return packages.flatMap(({ name, tender }): ConsequenceState[] => {
      if (tender === undefined) return [];
      const others = notDemonstrated(demonstrations, tender.documents);
      if (others.length === 0) return [];
      const why = tender.changedSince === undefined ? '没有说明改动' : `改动和理由：${tender.changedSince}`;
      return [{ text: `采购包“${name}”发布的${namesOf(others)}没有经过论证；${why}`, tone: 'warning' }];
    });
  },
);

const standingText = ({ heldOn, problems }: Demonstration): ConsequenceState => ({
  text: `${chineseDate(heldOn)}的专家论证认为存在倾向性、歧视性或不合规条款${problems === undefined ? '' : `（${problems}）`}：停止采购，修改后重新论证；重新登记采购计划不解除这一结论`,
  tone: 'warning',
});

export const adverseShown = consequence(
  '论证认为存在不合规条款的，一直标明，直到重新论证；以后也查得到。',
  (context) => {
    const { facts } = context;
    const found = everAdverse(facts);
    if (found === undefined || facts.closed !== undefined) return [];
    if (standingAdverse(facts)) return [standingText(found)];
    const { heldOn } = facts.procurement.demonstrations.at(-1) ?? found;
    const text = `${chineseDate(found.heldOn)}的专家论证曾认为存在不合规条款，已修改并于${chineseDate(heldOn)}重新论证，结论为合理合规`;
    return [{ text, tone: 'info' }];
  },
);
