import { createApplication, stateOfCase, type ActOutcome, type Application, type Ports } from '@zhengxiang/application';
import { plainDate, type DocumentRef, type PlainDate } from '@zhengxiang/core';
import type { ActionId, AnyFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { packHash } from '@zhengxiang/law-dongyuan-2020/pack-hash';
import { actorOf, application as applicationData, type Life, type Step } from '@zhengxiang/law-dongyuan-2020/scenarios';
import { randomUUID } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { storedFile } from '../db/schema/files.ts';
import { createStore } from '../db/store/create-store.ts';
import { databasePorts } from '../db/store/database-ports.ts';

const isDocument = (value: object): value is DocumentRef => 'fileId' in value && 'sha256' in value;

export interface Asked {
  readonly by: string;
  readonly action: ActionId;
  readonly caseId: string;
  readonly seq: number;
  readonly input?: unknown;
  readonly on?: string;
  readonly commandId?: string;
  readonly draftId?: string;
}

/** The application on a real database with the demo county's people: acts and lives without HTTP. */
export class TestCounty {
  readonly application: Application;
  private readonly uploads = new Map<string, DocumentRef>();
  private readonly sequence = new Map<string, number>();
  private minute = 0;

  constructor(
    private readonly db: Database,
    packs: Ports['packs'] = [{ pack: dongyuan2020, hash: packHash }],
  ) {
    this.application = createApplication({
      ...databasePorts(db),
      packs,
      softwareVersion: 'test',
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
    commandId,
    draftId,
  }: Asked): Promise<ActOutcome> {
    return this.application.act(
      actorOf(by),
      {
        commandId: commandId ?? randomUUID(),
        action,
        caseId,
        expectedSeq: seq,
        input: await this.uploaded(by, input),
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
  async uploaded(by: string, value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.uploaded(by, item)));
    if (typeof value !== 'object' || value === null) return value;
    if (isDocument(value)) return this.upload(by, value);
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, item]) => [key, await this.uploaded(by, item)] as const),
    );
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }

  private async upload(by: string, document: DocumentRef): Promise<DocumentRef> {
    // Uploaded before, by whomever: the test means this very file.
    if ([...this.uploads.values()].some((made) => made.fileId === document.fileId)) return document;
    const actor = actorOf(by);
    const key = `${actor.organisationId}:${document.fileId}`;
    const made = this.uploads.get(key) ?? { ...document, fileId: randomUUID() };
    this.uploads.set(key, made);
    await this.db
      .insert(storedFile)
      .values({
        id: made.fileId,
        sha256: made.sha256,
        size: made.size,
        name: made.name,
        mediaType: 'application/pdf',
        uploadedBy: actor.personId,
        uploadedByOrg: actor.organisationId,
        uploadedAt: new Date('2020-08-01T01:00:00Z'),
      })
      .onConflictDoNothing();
    return made;
  }

  /** Plays the accepted steps of a life, as far as `until` says. `see` looks on after each of them. */
  async play(
    life: Life,
    options: { until?: (step: Step) => boolean; see?: (step: Step) => Promise<void> } = {},
  ): Promise<void> {
    for (const step of life.steps.filter(({ expect }) => expect.kind === 'accepted')) {
      const target = life.cases[step.caseKey];
      if (!target) throw new Error(`${life.id} has no case ${step.caseKey}`);
      const seq = this.sequence.get(target.id) ?? 0;
      const facts = await this.factsOf(target.id, target.kind);
      const input = step.input(facts, step.on);
      const done = await this.must({
        by: step.by,
        action: step.action,
        caseId: target.id,
        seq,
        input,
        on: step.on,
      });
      this.sequence.set(target.id, done);
      await options.see?.(step);
      if (options.until?.(step)) return;
    }
  }

  /** Read from the ledger: a view would judge every act there is for its reader. */
  private async factsOf(caseId: string, kind: string): Promise<AnyFacts> {
    const nothing = { seq: 0 } as AnyFacts;
    if (kind !== 'project') return nothing;
    const recorded = await this.db.transaction((tx) => createStore(tx).readCase(caseId));
    return recorded ? stateOfCase(recorded).facts : nothing;
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
