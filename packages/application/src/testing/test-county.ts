import { plainDate, sha256, type Actor, type DocumentRef, type PlainDate } from '@zhengxiang/core';
import type { ActionId, AnyFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { packHash } from '@zhengxiang/law-dongyuan-2020/pack-hash';
import {
  actorOf,
  application as applicationData,
  caseIdOf,
  county,
  organisationOf,
  type Life,
  type Step,
} from '@zhengxiang/demo-county';
import type { ActOutcome } from '../acts/outcome.ts';
import { stateOfCase } from '../case/case-state.ts';
import { createApplication, type Application } from '../create-application.ts';
import { together } from '../laws.ts';
import { openMemory, type Memory, type MemoryWorld } from '../memory/memory.ts';
import type { DrawBeacon, FoundFile, Laws, UnitOfWork } from '../ports/index.ts';

const isDocument = (value: object): value is DocumentRef => 'fileId' in value && 'sha256' in value;

let given = 0;

/** An id that people's programs could have made, another one each time. */
export const freshId = (): string => {
  given += 1;
  return caseIdOf(`test:${String(given)}`);
};

export interface Asked {
  readonly by: string;
  readonly action: ActionId;
  readonly caseId: string;
  readonly seq: number;
  readonly input?: unknown;
  readonly on?: string;
  readonly commandId?: string;
  readonly draftId?: string;
  /** Where the person sits by now, when that is another organisation than the demo county has. */
  readonly as?: Actor;
}

/** Where a test county keeps what it knows: the application's store, and files as an upload leaves them. */
export interface CountyStore extends UnitOfWork {
  putFile(file: Omit<FoundFile, 'caseIds'>): Promise<void>;
  readonly drawBeacon?: DrawBeacon;
}

/** Decides draws where a test has no log: by the case and the number alone, without a witness. */
const lotOfTests: DrawBeacon = {
  witness: '',
  nonceFor: (caseId, number) => sha256(`${caseId} ${String(number)}`),
  decide: ({ nonce }) =>
    Promise.resolve({ nonce, cosignature: '', entryId: 1, salt: '0'.repeat(32), index: 0, path: [], note: '' }),
};

/** The only law of the tests that need no other. */
export const oneLaw: Laws['packs'] = [{ pack: dongyuan2020, hash: packHash }];

/** The application with the demo county's people on any store: acts and lives without HTTP. */
export class TestCounty {
  readonly application: Application;
  private readonly uploads = new Map<string, DocumentRef>();
  private minute = 0;

  constructor(
    readonly store: CountyStore,
    packs: Laws['packs'] = oneLaw,
  ) {
    this.application = createApplication({
      transaction: (work) => store.transaction(work),
      snapshot: (work) => store.snapshot(work),
      packs,
      softwareVersion: 'test',
      drawBeacon: store.drawBeacon ?? lotOfTests,
    });
  }

  /** One act. Its documents are uploaded first, unless the test brings its own. */
  async act({
    by,
    action,
    caseId,
    seq,
    input = {},
    on = '2024-03-01',
    as = actorOf(by),
    ...given
  }: Asked): Promise<ActOutcome> {
    const { commandId = freshId(), draftId } = given;
    return this.application.act(
      as,
      {
        commandId,
        action,
        caseId,
        expectedSeq: seq,
        input: await this.uploaded(as, input),
        ...(draftId === undefined ? {} : { draftId }),
      },
      this.moment(on),
    );
  }

  /** The same, where the test cannot go on without it. */
  async must(asked: Asked): Promise<number> {
    const outcome = await this.act(asked);
    if (outcome.kind !== 'accepted') throw new Error(`${asked.by} ${asked.action}: ${JSON.stringify(outcome)}`);
    return outcome.reply.seq;
  }

  moment(on: string): { now: Date; today: PlainDate } {
    this.minute += 1;
    return { now: new Date(Date.parse(`${on}T09:00:00+08:00`) + this.minute * 1000), today: plainDate(on) };
  }

  /** Puts files that this person's unit has uploaded in the place of the invented ones. */
  async uploaded(who: string | Actor, value: unknown): Promise<unknown> {
    const by = typeof who === 'string' ? actorOf(who) : who;
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.uploaded(by, item)));
    if (typeof value !== 'object' || value === null) return value;
    if (isDocument(value)) return this.upload(by, value);
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, item]) => [key, await this.uploaded(by, item)] as const),
    );
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }

  private async upload(actor: Actor, document: DocumentRef): Promise<DocumentRef> {
    // Uploaded before, by whomever: the test means this very file.
    if ([...this.uploads.values()].some((made) => made.fileId === document.fileId)) return document;
    const key = `${actor.organisationId}:${document.fileId}`;
    const known = this.uploads.get(key);
    if (known) return known;
    const made = { ...document, fileId: freshId() };
    this.uploads.set(key, made);
    await this.store.putFile({
      id: made.fileId,
      sha256: made.sha256,
      size: made.size,
      name: made.name,
      mediaType: 'application/pdf',
      personId: actor.personId,
      organisationId: actor.organisationId,
      uploadedAt: '2020-08-01T01:00:00.000Z',
    });
    return made;
  }

  /** One step of a life, accepted or not, on what the case has come to. */
  async step(life: Life, step: Step, as?: Actor): Promise<ActOutcome> {
    const target = life.cases[step.caseKey];
    if (!target) throw new Error(`${life.id} has no case ${step.caseKey}`);
    // The register of units may have told the case something in between.
    const seq = (await this.store.snapshot((store) => store.readCase(target.id)))?.events.length ?? 0;
    const input = step.input(await this.factsOf(target.id, target.kind), step.on);
    return this.act({
      by: step.by,
      action: step.action,
      caseId: target.id,
      seq,
      input,
      on: step.on,
      ...(as && { as }),
    });
  }

  /** Plays the accepted steps of a life, as far as `until` says. `see` looks on after each of them. */
  async play(
    life: Life,
    options: { until?: (step: Step) => boolean; see?: (step: Step) => Promise<void> } = {},
  ): Promise<void> {
    for (const step of life.steps.filter(({ expect }) => expect.kind === 'accepted')) {
      const outcome = await this.step(life, step);
      if (outcome.kind !== 'accepted') throw new Error(`${step.by} ${step.action}: ${JSON.stringify(outcome)}`);
      await options.see?.(step);
      if (options.until?.(step)) return;
    }
  }

  /** Read from the ledger: a view would judge every act there is for its reader. */
  async factsOf(caseId: string, kind: string): Promise<AnyFacts> {
    const nothing = { seq: 0 } as AnyFacts;
    if (kind !== 'project') return nothing;
    const recorded = await this.store.snapshot((store) => store.readCase(caseId));
    return recorded ? stateOfCase(recorded).facts : nothing;
  }
}

/** The registers of the demo county. */
export const demoWorld: MemoryWorld = {
  organisations: county.map(({ id, name, shortName, role, competentDepartment }) => ({
    id,
    name,
    shortName,
    role,
    ...(competentDepartment === undefined ? {} : { competentDepartmentId: organisationOf(competentDepartment).id }),
  })),
  people: county.flatMap((unit) =>
    unit.desks.map(({ personId, name, post, specialty }) => ({
      id: personId,
      name,
      organisationId: unit.id,
      posts: [post],
      ...(specialty === undefined ? {} : { specialty }),
    })),
  ),
};

/** The demo county in memory: nothing to start, nothing to wait for. */
export class MemoryCounty extends TestCounty {
  readonly memory: Memory;

  constructor(packs: Laws['packs'] = oneLaw, memory = openMemory(demoWorld, freshId, undefined, together(packs))) {
    super(memory, packs);
    this.memory = memory;
  }
}

/** A small lawful project below the entry threshold: three acts bring it to the bureau. */
export const smallProject = (name = '办公系统运行维护', wan = '7.9') =>
  applicationData({
    name,
    wan,
    kind: 'operations-maintenance',
    subKind: 'software-operations',
    content: `${name}一年服务。`,
    on: plainDate('2024-03-01'),
  });

/** A complete application of the full track, with annexes 1 and 2. */
export const fullProject = (name = '社会救助一体化信息平台', wan = '136') =>
  applicationData({
    name,
    wan,
    kind: 'software-development',
    subKind: 'professional-software',
    content: `${name}，含业务办理和统计。`,
    on: plainDate('2024-03-01'),
  });
