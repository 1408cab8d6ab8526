import {
  allProvisions,
  comparePlainDates,
  parameterText,
  type Actor,
  type PlainDate,
  signature,
} from '@zhengxiang/core';
import { readingDecisionsOf, type LawPack, type RegulationFacts } from '@zhengxiang/procedure';
import { contextOf } from '../case/context.ts';
import type { RegulationView } from '../contract/index.ts';
import { inOrder, type InstalledLaw } from '../laws.ts';
import type { ContextStore, ProjectStore } from '../ports/index.ts';
import { keysOfActor } from '../case/viewers.ts';
import { availabilityViews } from './availability.ts';

const provisionsView = (pack: LawPack): RegulationView['provisions'] =>
  allProvisions(pack).map(({ id, cite, name, provision }) => ({
    id,
    cite,
    name,
    kind: provision.kind,
    says: provision.kind === 'not-executable' ? provision.why : provision.says,
    systemCheck: name.startsWith('implied-'),
    actions: 'actions' in provision ? [...provision.actions] : [],
  }));

/** Article 31: past the trial period and no recorded document covers today. */
const inGap = (pack: LawPack, facts: RegulationFacts, today: PlainDate): boolean =>
  comparePlainDates(today, pack.inForce.to) > 0 &&
  !facts.extensions.some(
    (extension) =>
      comparePlainDates(extension.from, today) <= 0 &&
      (extension.until === undefined || comparePlainDates(today, extension.until) <= 0),
  );

interface Reading {
  readonly store: ContextStore & Pick<ProjectStore, 'stoppedProjects'>;
  readonly pack: LawPack;
  /** All that are installed: the reader chooses among them. */
  readonly laws: readonly InstalledLaw[];
}

const nameOf = ({ id, title, documentNumber, inForce, onTrial }: LawPack): RegulationView['pack'] => ({
  id,
  title,
  documentNumber,
  ...inForce,
  trial: onTrial === true,
});

/** Each reading with what the bureau has said of it, and the rules that stand or fall with it. */
const readingsView = (pack: LawPack, facts: RegulationFacts): RegulationView['interpretations'] => {
  const decisions = new Map(readingDecisionsOf(facts).map((one) => [one.reading, one]));
  const resting = allProvisions(pack).flatMap(({ id, provision }) =>
    provision.kind === 'guard'
      ? [...(provision.restsOn ?? []), ...(provision.partlyOn ?? [])].map((reading) => ({ id, reading }))
      : [],
  );
  return pack.interpretations.map((one) => {
    const decided = decisions.get(one.id);
    const state = decided?.state ?? (one.confirmed ? 'confirmed' : 'open');
    return {
      ...one,
      confirmed: state === 'confirmed',
      state,
      on: decided?.on ?? null,
      note: decided?.note ?? null,
      provisions: resting.filter(({ reading }) => reading === one.id).map(({ id }) => id),
    };
  });
};

/** The regulation with what the system does at each paragraph. */
export const regulationView = async (
  { store, pack, laws }: Reading,
  facts: RegulationFacts,
  actor: Actor,
  today: PlainDate,
): Promise<RegulationView> => {
  const state = { kind: 'regulation', facts } as const;
  const context = await contextOf(store, state, actor, today);
  return {
    caseId: facts.origin.caseId,
    seq: facts.seq,
    pack: nameOf(pack),
    laws: inOrder(laws).map((law) => nameOf(law.pack)),
    gap: inGap(pack, facts, today),
    text: pack.text.map(({ title, ...unit }) => ({ ...unit, ...(title === undefined ? {} : { title }) })),
    provisions: provisionsView(pack),
    parameters: pack.parameters.map((parameter) => ({ ...parameter, text: parameterText(parameter) })),
    interpretations: readingsView(pack, facts),
    questions: facts.questions.map(({ id, place, question, askedBy, askedOn, answer }) => ({
      id,
      place,
      question,
      askedBy: `${askedBy.organisationName} ${signature(askedBy)}`,
      askedOn,
      answer: answer?.answer ?? null,
      answeredOn: answer?.answeredOn ?? null,
      documentNumber: answer?.documentNumber ?? null,
    })),
    extensions: facts.extensions.map(({ documentName, documentNumber, from, until }) => ({
      documentName,
      documentNumber,
      from,
      until: until ?? null,
    })),
    policies: facts.policies.map(({ name, kind, documentNumber, publishedOn, files }) => ({
      name,
      kind,
      documentNumber: documentNumber ?? null,
      publishedOn,
      files: files.map((file) => ({ fileId: file.fileId, name: file.name })),
    })),
    availability: [...availabilityViews(pack, context, state)],
    stopping: [...(await store.stoppedProjects(keysOfActor(actor)))],
  };
};
