import { addDays, type PlainDate } from '@zhengxiang/core';
import type { ServiceKind } from '@zhengxiang/procedure';
import { wanFen } from './application.ts';
import { actorOf } from './county.ts';
import { caseIdOf } from './ids.ts';
import type { World } from './world.ts';

interface Listed {
  readonly name: string;
  readonly wan: string;
  readonly kind: ServiceKind;
  readonly content: string;
}

/** Reports and adopts a unit's yearly list with one project, and returns the line for the application to name. */
export const adoptedLine = (world: World, owner: string, project: Listed, on: PlainDate): string => {
  const id = caseIdOf(`list:${owner}:${project.name}`);
  world.open(id, 'annual-list', owner);
  const before = addDays(on, -90);
  const report = {
    year: Number(on.slice(0, 4)),
    lines: [
      { id: 'N1', name: project.name, kind: project.kind, budgetAmount: wanFen(project.wan), content: project.content },
    ],
  };
  const told = [
    world.perform(id, 'annualList.report', actorOf(`${owner}.clerk`), before, report),
    world.perform(id, 'annualList.adopt', actorOf('zhengshu.intake'), addDays(before, 20), {}),
  ];
  if (told.some((outcome) => outcome.kind !== 'accepted')) throw new Error(`The list of ${owner} was not adopted`);
  return `${id}/N1`;
};
