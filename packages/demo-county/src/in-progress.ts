import type { ServiceKind, ServiceSubKind, Stage } from '@zhengxiang/procedure';
import {
  accepted,
  costed,
  endorsed,
  funded,
  inUse,
  judged,
  listed,
  onSite,
  paid,
  preliminary,
  procured,
  shared,
  started,
} from './chapters.ts';
import { application } from './application.ts';
import { life, type Life, type Teller } from './life.ts';

interface Sketch {
  readonly id: string;
  readonly name: string;
  readonly wan: string;
  readonly owner: string;
  readonly start: string;
  readonly content: string;
  readonly kind?: ServiceKind;
  readonly subKind?: ServiceSubKind;
  readonly department?: string;
}

type Chapter =
  | 'prepared'
  | 'submitted'
  | 'accepted'
  | 'judged'
  | 'costed'
  | 'approved'
  | 'funded'
  | 'procured'
  | 'started'
  | 'built'
  | 'preliminary'
  | 'onSite'
  | 'accepted-in-use'
  | 'paid';

/** Each chapter continues the one before it. */
const chapters: readonly (readonly [Chapter, (t: Teller, data: ReturnType<typeof listed>, sketch: Sketch) => void])[] =
  [
    ['prepared', (t, data, sketch) => void t.apply(`${sketch.owner}.clerk`, data)],
    [
      'submitted',
      (t, _data, sketch) => {
        endorsed(t, sketch.department);
        t.after(1).does(`${sketch.owner}.clerk`, 'initiation.submit');
      },
    ],
    ['accepted', (t) => accepted(t)],
    ['judged', (t) => judged(t)],
    ['costed', (t) => costed(t, '2')],
    [
      'approved',
      (t) => {
        t.after(2).does('zhengshu.review', 'review.issueOpinion');
        t.after(1).does('zhengshu.leader', 'approval.issue');
      },
    ],
    ['funded', (t) => funded(t)],
    ['procured', (t) => procured(t)],
    ['started', (t) => started(t)],
    [
      'built',
      (t, _data, sketch) => {
        t.after(60).does(`${sketch.owner}.clerk`, 'implementation.reportProgress');
        t.after(60).does(`${sketch.owner}.clerk`, 'implementation.complete');
      },
    ],
    ['preliminary', (t) => preliminary(t)],
    [
      'onSite',
      (t, data, sketch) => {
        shared(t, data);
        t.after(2).does(`${sketch.owner}.clerk`, 'acceptance.apply');
        onSite(t);
      },
    ],
    [
      'accepted-in-use',
      (t) => {
        t.after(2).does('zhengshu.leader', 'acceptance.issueReport');
        inUse(t);
      },
    ],
    ['paid', (t) => paid(t, 6)],
  ];

/** A project that stands in the middle of its life, for the demo county. */
export const standing = (sketch: Sketch, until: Chapter, ends: Stage): Life =>
  life(
    { id: sketch.id, title: sketch.name, story: '演示：在办项目。', owner: sketch.owner, start: sketch.start, ends },
    (t) => {
      const data = listed(t, {
        name: sketch.name,
        wan: sketch.wan,
        kind: sketch.kind ?? 'software-development',
        subKind: sketch.subKind ?? 'professional-software',
        content: sketch.content,
      });
      for (const [chapter, tell] of chapters) {
        tell(t, data, sketch);
        if (chapter === until) break;
      }
    },
  );

/** A small filing in the middle of its steps. */
export const filing = (
  sketch: Sketch,
  acts: readonly ('filing.filePlan' | 'filing.fileTender' | 'filing.fileContract' | 'filing.fileAcceptance')[],
): Life =>
  life(
    {
      id: sketch.id,
      title: sketch.name,
      story: '演示：在办备案。',
      owner: sketch.owner,
      start: sketch.start,
      ends: 'filing',
    },
    (t) => {
      t.apply(
        `${sketch.owner}.clerk`,
        application({
          name: sketch.name,
          wan: sketch.wan,
          kind: sketch.kind ?? 'operations-maintenance',
          subKind: sketch.subKind ?? 'software-operations',
          content: sketch.content,
          on: t.today,
        }),
      );
      endorsed(t, sketch.department);
      for (const action of acts) t.after(6).does(`${sketch.owner}.clerk`, action);
    },
  );
