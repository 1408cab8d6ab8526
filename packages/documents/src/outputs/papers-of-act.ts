import { isPlainDate, type Field, type PlainDate } from '@zhengxiang/core';
import { actThatLeft, type EventType, type LawPack } from '@zhengxiang/procedure';
import type { ActPaper, ActSource } from './act-paper.ts';
import { drawnKind } from './paper-kinds.ts';

/** What the later act is about: the thing that its form picks, if it picks one. */
const subjectOf = (pack: LawPack, event: ActSource['event']): unknown => {
  const fields = Object.entries(actThatLeft(pack, event)?.fields ?? {}) as readonly (readonly [string, Field])[];
  const picked = fields.find(([, field]) => field.type === 'pick' && field.many !== true);
  return picked && (event.body as Readonly<Record<string, unknown>>)[picked[0]];
};

/** All papers that acts of this type may leave under a law. */
export const papersOfType = (pack: LawPack, type: EventType): readonly ActPaper[] =>
  (actThatLeft(pack, { type })?.papers ?? []).map(({ kind, name }) => ({ ...drawnKind(pack, kind), kind, name }));

/** The papers that an event leaves, in their order; none for most. */
export const papersOfAct = (source: ActSource): readonly ActPaper[] =>
  papersOfType(source.pack, source.event.type).filter(({ applies }) => applies?.(source) ?? true);

/** The paper of that kind that an event leaves. */
export const paperOfAct = (pack: LawPack, type: EventType, kind: string): ActPaper | undefined =>
  papersOfType(pack, type).find((one) => one.kind === kind);

/** What later acts of the case have made of a paper: `withdrawn` before `replaced`. `after` answers the facts right after an act. */
export const fateOf = (
  paper: ActPaper,
  source: ActSource,
  later: readonly ActSource['event'][],
  after: (seq: number) => ActSource | undefined,
): 'standing' | 'replaced' | 'withdrawn' => {
  const { pack } = source;
  const subject = paper.subject?.(source);
  const takesBack = (event: ActSource['event']): boolean =>
    (actThatLeft(pack, event)?.withdraws ?? []).includes(paper.kind) && subjectOf(pack, event) === subject;
  if (later.some(takesBack)) return 'withdrawn';
  if (!paper.replaceable) return 'standing';
  const replaced = later.some(({ type, seq }) => {
    const next = paperOfAct(pack, type, paper.kind) && after(seq);
    return next && papersOfAct(next).some((one) => one.kind === paper.kind && one.subject?.(next) === subject);
  });
  return replaced ? 'replaced' : 'standing';
};

/** The day that stands on the papers of an act: the one that the act itself names, else the legal day of the act. */
export const issueDayOf = ({ event }: Pick<ActSource, 'event'>): PlainDate => {
  const { issuedOn, approvedOn } = event.body as { readonly issuedOn?: unknown; readonly approvedOn?: unknown };
  const day = issuedOn ?? approvedOn;
  return typeof day === 'string' && isPlainDate(day) ? day : event.happenedOn;
};
