import {
  article,
  chineseDate,
  consequence,
  guard,
  met,
  past,
  power,
  requires,
  sameParty,
  unmet,
  type Verdict,
} from '@zhengxiang/core';
import { type InputOf, currentApplication, type ProjectFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { acceptedReport, failedReport, notBuilt, pendingApplication } from './round.ts';
import { because } from './reasons.ts';

type Input = InputOf<'acceptance.preliminary'>;

/** The names of the budget lines by their ids. */
const lineNames = (facts: ProjectFacts): ReadonlyMap<string, string> =>
  new Map(currentApplication(facts)?.lines.map(({ id, name }) => [id, name]));

const bases: Readonly<Record<Input['against'][number], string>> = {
  reviewOpinion: '项目评审意见',
  projectPlan: '项目建设方案',
  tenderDocuments: '招标文件',
  contract: '项目合同书',
};

const present = (input: Input, capacity: string, name: string): boolean =>
  input.participants.some((party) => party.capacity === capacity && sameParty(party, { name }));

/** Article 19: the unit's own acceptance, with builder and supervisor, against what was approved, tendered and agreed. */
export const art19 = article('art19', {
  p1: {
    'owner-holds': power(
      ['acceptance.preliminary'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}自行组织初步验收。',
    ),
    'after-completion': guard(['acceptance.preliminary'], {
      says: '项目完成建设后组织初步验收；没有通过或者验收不合格的，可以再次组织。',
      check: ({ facts, law }) => {
        const blocked = notBuilt(facts, law);
        if (blocked) return blocked;
        const accepted = acceptedReport(facts);
        if (accepted) return past(because('already-accepted', { on: accepted.issuedOn }));
        const application = pendingApplication(facts);
        if (application) return past(because('already-applied', { on: application.on }));
        const { preliminary } = facts.acceptance;
        if (preliminary?.conclusion !== 'passed') return met;
        const failed = failedReport(facts);
        return failed !== undefined && preliminary.heldOn < failed.issuedOn
          ? met
          : past(because('preliminary-passed', { on: preliminary.heldOn }));
      },
    }),
    'contractor-takes-part': guard(['acceptance.preliminary'], {
      says: '{contractor}参加初步验收。',
      checkInput: ({ facts }, input) =>
        facts.contracts
          .filter(
            ({ subject, party, endedOn }) =>
              subject === 'main' && endedOn === undefined && !present(input, 'contractor', party.name),
          )
          .map(({ party }) =>
            unmet(because('party-absent', { capacity: '{contractor}', name: party.name }), { field: 'participants' }),
          ),
    }),
    // Reading: where article 16 asks for no supervision, or none was appointed, nobody has to come.
    'supervision-takes-part': guard(['acceptance.preliminary'], {
      says: '{supervision-firm}参加初步验收。',
      checkInput: ({ facts }, input) => {
        const firm = facts.implementation.supervision?.firm;
        return firm === undefined || present(input, 'supervision', firm.name)
          ? met
          : unmet(because('party-absent', { capacity: '{supervision-firm}', name: firm.name }), {
              field: 'participants',
            });
      },
    }),
    'against-all-bases': guard(['acceptance.preliminary'], {
      says: '依据项目评审意见、项目建设方案、招标文件、项目合同书进行初步验收。',
      partlyOn: ['art19-tender-documents'],
      checkInput: (_, { against }) => {
        const missing = Object.entries(bases).filter(([basis]) => !against.some((one) => one === basis));
        return requires(missing.length === 0, () =>
          unmet(because('bases-missing', { bases: missing.map(([, name]) => name).join('、') }), {
            field: 'against',
            restsOn: missing.every(([basis]) => basis === 'tenderDocuments') ? ['art19-tender-documents'] : [],
          }),
        );
      },
    }),
    'implied-day': guard(['acceptance.preliminary'], {
      says: '初步验收日期不早于建设完成，不晚于今天。',
      checkInput: ({ facts, today }, { heldOn }) =>
        happened({ field: 'heldOn', label: '初步验收日期', date: heldOn }, today, {
          label: '建设完成日期',
          date: facts.implementation.completedOn,
        }),
    }),
    'implied-lines': guard(['acceptance.preliminary'], {
      says: '逐项对照的是本项目的预算明细，一项一行；没有全部完成的说明情况。',
      checkInput: ({ facts }, { lines }) => {
        const known = lineNames(facts);
        return lines.flatMap(({ line, delivered, note }, index): readonly Verdict[] => {
          const name = known.get(line);
          const row = index + 1;
          const field = `lines.${index}.line`;
          if (name === undefined) return [unmet(because('no-such-line', { row }), { field })];
          if (lines.findIndex((one) => one.line === line) < index)
            return [unmet(because('line-twice', { row, line: name }), { field })];
          return delivered !== 'delivered' && note === undefined
            ? [unmet(because('shortfall-unexplained', { line: name }), { field: `lines.${index}.note` })]
            : [];
        });
      },
    }),
    'shortfall-shown': consequence('初步验收没有通过的、没有全部完成的建设内容，标明出来。', ({ facts }) => {
      const { preliminary } = facts.acceptance;
      if (preliminary === undefined || acceptedReport(facts)) return [];
      const short = preliminary.lines.filter(({ delivered }) => delivered !== 'delivered');
      const names = lineNames(facts);
      return [
        ...(preliminary.conclusion === 'failed'
          ? [{ text: `${chineseDate(preliminary.heldOn)}初步验收没有通过`, tone: 'danger' as const }]
          : []),
        ...short.map(({ line, note }) => ({
          text: `初步验收时“${names.get(line) ?? line}”没有全部完成：${note ?? ''}`,
          tone: 'warning' as const,
        })),
      ];
    }),
  },
});
