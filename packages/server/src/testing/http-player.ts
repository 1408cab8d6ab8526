import type { Me, Problem, ProjectView } from '@zhengxiang/application/contract';
import { powersFor, type DocumentRef, type PlainDate } from '@zhengxiang/core';
import { catalogue, titleOfAct, type AnyFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, demoPassword, deskOfLogin, type Life, type Step } from '@zhengxiang/demo-county';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { randomUUID } from 'node:crypto';

/** Plays lives over HTTP: every person signs in, uploads real files, and acts through the one door. */
export class HttpPlayer {
  private readonly cookies = new Map<string, string>();
  private readonly entering = new Map<string, Promise<string>>();
  private readonly uploads = new Map<string, DocumentRef>();
  private readonly sequence = new Map<string, number>();

  constructor(
    private readonly server: FastifyInstance,
    private readonly setDay: (day: PlainDate) => void,
  ) {}

  /** What was unexpected at this step, or nothing. */
  async play(life: Life, step: Step): Promise<string | undefined> {
    this.setDay(step.on);
    const target = life.cases[step.caseKey];
    if (!target) throw new Error(`${life.id} has no case ${step.caseKey}`);
    const facts = await this.factsOf(step.by, target.id, target.kind);
    const input = await this.withUploads(step.by, step.input(facts, step.on));
    const expectedSeq = this.sequence.get(target.id) ?? 0;
    const reply = await this.send(step.by, 'POST', '/api/acts', {
      commandId: randomUUID(),
      action: step.action,
      caseId: target.id,
      expectedSeq,
      input,
    });
    if (reply.statusCode === 200) this.sequence.set(target.id, reply.json<{ seq: number }>().seq);
    return surprise(step, reply);
  }

  async send(
    login: string,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
  ): Promise<LightMyRequestResponse> {
    return this.signedIn(login, (cookie) =>
      this.server.inject({ method, url, headers: { cookie }, ...(payload && { payload }) }),
    );
  }

  /** The cookie of the session that a person has now; a new one where there is none. */
  async cookieOf(login: string): Promise<string> {
    return this.cookies.get(login) ?? this.signIn(login);
  }

  /** Asks with the person's session; a new one is opened when it has run out, since the clock of a life jumps by days. */
  private async signedIn(
    login: string,
    ask: (cookie: string) => Promise<LightMyRequestResponse>,
  ): Promise<LightMyRequestResponse> {
    const known = this.cookies.get(login);
    const reply = known === undefined ? undefined : await ask(known);
    return reply && reply.statusCode !== 401 ? reply : ask(await this.signIn(login));
  }

  /** Uploads that go at once wait for one and the same sign-in. */
  private signIn(login: string): Promise<string> {
    const under = this.entering.get(login) ?? this.enter(login).finally(() => this.entering.delete(login));
    this.entering.set(login, under);
    return under;
  }

  private async enter(login: string): Promise<string> {
    const { acts, lender } = deskOfLogin(login);
    const reply = await this.server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: acts, password: demoPassword },
    });
    if (reply.statusCode !== 200) throw new Error(`${login} cannot sign in: ${reply.body}`);
    const [cookie = ''] = String(reply.headers['set-cookie']).split(';');
    if (lender !== undefined) await this.borrow(cookie, actorOf(acts).personId, lender);
    this.cookies.set(login, cookie);
    return cookie;
  }

  /** Whoever holds the desk lends it for the day, unless it is lent already; the deputy's session moves to it. */
  private async borrow(cookie: string, delegateId: string, lender: string): Promise<void> {
    const { personId: delegatorId, organisationId, post } = actorOf(lender);
    const isLent = (desk: Me['desks'][number]): boolean =>
      desk.post === post && desk.delegation?.personId === delegatorId;
    const me = async (): Promise<Me> =>
      (await this.server.inject({ url: '/api/session', headers: { cookie } })).json<Me>();
    let desk = (await me()).desks.find(isLent);
    if (desk === undefined) {
      const { today } = await me();
      const given = { delegatorId, post, delegateId, from: today, to: today, reason: '外出培训' };
      const lent = await this.send(lender, 'POST', '/api/delegations', given);
      if (lent.statusCode !== 200) throw new Error(`${lender} cannot lend the desk: ${lent.body}`);
      desk = (await me()).desks.find(isLent);
    }
    const payload = { organisationId, post, delegation: desk?.delegation?.id };
    const moved = await this.server.inject({ method: 'PUT', url: '/api/session/desk', headers: { cookie }, payload });
    if (moved.statusCode !== 200) throw new Error(`${lender}'s desk cannot be borrowed: ${moved.body}`);
  }

  /** The facts as the actor sees them; somebody who may not see the case tries with what the owner would see. */
  private async factsOf(login: string, caseId: string, kind: string): Promise<AnyFacts> {
    const nothing = { seq: 0 } as AnyFacts;
    if (kind !== 'project' || !this.sequence.has(caseId)) return nothing;
    for (const reader of [login, 'shenji.clerk']) {
      const reply = await this.send(reader, 'GET', `/api/projects/${caseId}`);
      if (reply.statusCode === 200) return reply.json<ProjectView>().facts;
    }
    return nothing;
  }

  /** Puts really uploaded files in the place of the invented ones. */
  private async withUploads(login: string, value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.withUploads(login, item)));
    if (typeof value !== 'object' || value === null) return value;
    if (isDocument(value)) return this.upload(login, value);
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, item]) => [key, await this.withUploads(login, item)] as const),
    );
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }

  private async upload(login: string, document: DocumentRef): Promise<DocumentRef> {
    const key = `${actorOf(login).organisationId}:${document.fileId}`;
    const known = this.uploads.get(key);
    if (known) return known;
    const boundary = 'zx-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${document.name}"\r\ncontent-type: application/pdf\r\n\r\n`;
    const payload = `${head}%PDF-1.4\n% ${document.role} ${document.name}\n%%EOF\n\r\n--${boundary}--\r\n`;
    const reply = await this.signedIn(login, (cookie) =>
      this.server.inject({
        method: 'POST',
        url: '/api/files',
        headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: Buffer.from(payload),
      }),
    );
    if (reply.statusCode !== 200) throw new Error(`upload failed: ${reply.body}`);
    const stored = reply.json<{ id: string; sha256: string; size: number; name: string }>();
    const made = { ...document, fileId: stored.id, sha256: stored.sha256, size: stored.size };
    this.uploads.set(key, made);
    return made;
  }
}

const isDocument = (value: object): value is DocumentRef => 'fileId' in value && 'sha256' in value;

const surprise = (step: Step, reply: LightMyRequestResponse): string | undefined => {
  const { expect } = step;
  const told = `${step.on} ${step.by} ${step.action} (${titleOfAct(catalogue, step.action)}) expected ${JSON.stringify(expect)}: ${String(reply.statusCode)} ${reply.body.slice(0, 600)}`;
  if (expect.kind === 'accepted') return reply.statusCode === 200 ? undefined : told;
  if (reply.statusCode === 200) return told;
  const problem = reply.json<Problem>();
  if (expect.kind === 'invalid') {
    return problem.code === 'invalid' && problem.issues?.some((issue) => issue.path.startsWith(expect.path))
      ? undefined
      : told;
  }
  // Somebody who may not even know of the case is told what a stranger is told.
  if (problem.code === 'not-found') return undefined;
  const powers = powersFor(dongyuan2020, step.action).provisions.map((provision) => provision.split('/')[0]);
  const cited = problem.findings?.some((finding) => finding.cite === expect.cite) ?? false;
  return problem.code === 'refused' && (cited || powers.includes(expect.cite)) ? undefined : told;
};
