import { describe, expect, it } from 'vitest';
import { application, day, factsOf, file, owner, ownerWithDepartment, people, told } from '../testing/initiation.ts';
import { prepared } from '../testing/initiation-acts.ts';
import { consequencesOf, refusals } from '../testing/judging-initiation.ts';

const scan = file('endorsementScan');
const signed = (on: string, files?: typeof scan) => ({
  opinion: '同意',
  signedOn: day(on),
  ...(files && { scan: files }),
});
const sealed = file('sealedApplication');

/** Signed by the leader, and where there is one by the department, each with or without the sealed page. */
const factsWith = (byUnit: typeof scan | undefined, byDepartment?: { readonly scan: typeof scan | undefined }) =>
  factsOf(
    [
      ...prepared(application()),
      told('initiation.endorsed', signed('2024-03-02', byUnit), '2024-03-02', people.leader),
      ...(byDepartment
        ? [
            told(
              'initiation.department-endorsed',
              signed('2024-03-03', byDepartment.scan),
              '2024-03-03',
              people.departmentLeader,
            ),
          ]
        : []),
    ],
    byDepartment ? ownerWithDepartment : owner,
  );
/** What this article says against the submission. */
const submit = (facts: ReturnType<typeof factsOf>, input: object = {}) =>
  refusals(facts, 'initiation.submit', input, { by: people.clerk }).filter((one) => one.startsWith('sealed-'));
const refused = ['sealed-before-submission: not-sealed @sealed'];

describe('第六条 盖章确认有扫描件', () => {
  it.each([
    ['本单位没有盖章扫描件', factsWith(undefined), refused],
    ['空的扫描件等于没有', factsWith([]), refused],
    ['本单位有', factsWith(scan), []],
    ['主管部门没有', factsWith(scan, { scan: undefined }), refused],
    ['两家都没有', factsWith(undefined, { scan: [] }), refused],
    ['两家都有', factsWith(scan, { scan }), []],
  ])('%s', (_what, facts, expected) => {
    expect(submit(facts)).toEqual(expected);
    expect(submit(facts, { sealed: [] })).toEqual(expected);
    // The sealed forms themselves serve for every signature.
    expect(submit(facts, { sealed })).toEqual([]);
  });

  it('以前没有盖章扫描件就报送的不退回，受理时标明；附了的不标', () => {
    const before = [
      ...prepared(application()),
      told('initiation.endorsed', signed('2024-03-02'), '2024-03-02', people.leader),
    ];
    const after = (input: object) =>
      consequencesOf(factsOf([...before, told('initiation.submitted', input, '2024-03-04')]));
    expect(after({})).toContain('没有附签字盖章扫描件');
    expect(after({ sealed })).not.toContain('没有附签字盖章扫描件');
  });
});
