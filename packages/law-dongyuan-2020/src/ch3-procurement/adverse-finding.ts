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

/** Hashes of the files that were found adverse and in no later demonstration fair. */
const rejectedFiles = ({ procurement }: ProjectFacts): ReadonlySet<string> => {
  const rejected = new Set<string>();
  for (const { finding, documents } of procurement.demonstrations)
    for (const hash of hashesOf(documents))
      if (finding === 'adverse') rejected.add(hash);
      else rejected.delete(hash);
  return rejected;
};

export const modifiedBeforeAgain = guard(['procurement.recordDemonstration'], {
  says: '论证认为存在不合规条款的，修改采购需求和招标文件后再论证。',
  checkInput: ({ facts }, { finding, documents }) => {
    const standing = standingAdverse(facts);
    const rejected = rejectedFiles(facts);
    const modified = hashesOf(documents).some((hash) => !rejected.has(hash));
    return requires(standing === undefined || finding === 'adverse' || modified, () =>
      unmet(because('not-modified', { on: standing?.heldOn }), {
        field: 'documents',
        remedy: '换成修改后的采购需求和招标文件',
      }),
    );
  },
});

export const adverseStaysIn = guard(['procurement.publishTender'], {
  says: '论证认为存在不合规条款的文件不能发布，发布修改并重新论证后的文件。',
  checkInput: ({ facts }, { documents }) => {
    // While the finding stands nothing is published at all.
    if (standingAdverse(facts)) return met;
    const rejected = rejectedFiles(facts);
    return documents
      .filter(({ sha256 }) => rejected.has(sha256))
      .map(({ name }) =>
        unmet(because('tender-found-adverse', { name }), {
          field: 'documents',
          remedy: '换成修改并重新论证后的文件',
        }),
      );
  },
});

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
