import type { Paper } from '@zhengxiang/core';
import { applyEvent, emptyProject, type AnyEvent, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '../../../law-dongyuan-2020/src/index.ts';
import { lives, play } from '@zhengxiang/demo-county';
import { issuedSmallPrint, issueDayOf, papersOfAct, type ActPaper, type ActSource } from '../outputs/index.ts';

/** A paper that an act of a life leaves. */
export interface LifePaper {
  readonly life: string;
  readonly source: ActSource;
  readonly definition: ActPaper;
}

/** No life of the law pack ends with it. */
const refusal = ({ source, life }: LifePaper): readonly LifePaper[] => {
  const { actor, seq, happenedOn } = source.event;
  const body = { reason: '不属于政务信息化服务项目。\n请按有关规定办理。' };
  const event = {
    seq,
    type: 'intake.refused',
    body,
    actor,
    actingAs: 'data-bureau',
    happenedOn,
  } as unknown as AnyEvent;
  const refused = { ...source, facts: applyEvent(source.facts, event), event };
  return papersOfAct(refused).map((definition) => ({ life, source: refused, definition }));
};

/** Every paper of every life that the law pack tells. */
export const lifePapers = (): readonly LifePaper[] => {
  const papers = lives.flatMap((life) => {
    const main = life.cases['main'];
    if (!main) return [];
    const world = play(dongyuan2020, life);
    let facts: ProjectFacts = emptyProject(world.projectOf(main.id).origin);
    return world.eventsOf(main.id).flatMap((event: AnyEvent): readonly LifePaper[] => {
      facts = applyEvent(facts, event);
      const source = { pack: dongyuan2020, facts, event };
      return papersOfAct(source).map((definition) => ({ life: life.id, source, definition }));
    });
  });
  const accepted = papers.find(({ definition }) => definition.kind === 'intake-acceptance');
  return [...papers, ...(accepted ? refusal(accepted) : [])];
};

/** As it is issued, with all that stands at its foot. `address`: what its code opens. */
export const asIssued = ({ source, definition }: LifePaper, address: string | undefined): Paper => {
  const documentNumber = definition.numbered ? '东政数〔2026〕128号' : undefined;
  const projectNumber = 'DYXM-2026-0001';
  return definition.draw(source, {
    organ: source.event.actor.organisationName,
    issuedOn: issueDayOf(source),
    documentNumber,
    projectNumber,
    smallPrint: issuedSmallPrint({
      documentNumber,
      projectNumber,
      seq: source.event.seq,
      hash: '3f9c1a7be2d04586'.repeat(4),
      checkpoint: '12345678-3f9a0c4d1e2b5a60',
      code: 'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R',
      address,
    }),
  });
};

/** Of each kind the shortest and the longest paper. */
export const eachKind = (): readonly (readonly [kind: string, papers: readonly LifePaper[]])[] => {
  const sizes = new Map<string, (readonly [size: number, paper: LifePaper])[]>();
  for (const paper of lifePapers()) {
    const { kind } = paper.definition;
    const size = JSON.stringify(asIssued(paper, undefined)).length;
    sizes.set(kind, [...(sizes.get(kind) ?? []), [size, paper]]);
  }
  return [...sizes].map(([kind, papers]) => {
    const sorted = papers.sort(([a], [b]) => a - b).map(([, paper]) => paper);
    return [kind, [...new Set([sorted[0], sorted.at(-1)])].flatMap((one) => one ?? [])] as const;
  });
};
