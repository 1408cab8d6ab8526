import { sha256 } from '@zhengxiang/core';
import {
  actOf,
  type ActionId,
  type CaseOrigin,
  type LawPack,
  type OfProcedure,
  type Organ,
  type ProjectProcedure,
} from '@zhengxiang/procedure';
import type { CaseReader, RecordedCase, RegisterStore, Registered } from '../ports/index.ts';

/** Whether a case begins with this act. The regulation's own case is opened when a system is set up. */
export const opensCase = (of: OfProcedure, action: ActionId): boolean => actOf(of, action).opens === true;

/** The unit that owns what is opened, as the register has it today. */
export const originFor = (caseId: string, packId: string, unit: Registered): CaseOrigin => ({
  caseId,
  packId,
  owner: {
    id: unit.id,
    name: unit.name,
    ...(unit.competentDepartment && { competentDepartment: unit.competentDepartment }),
    ...(unit.role === 'unit' ? {} : { organ: unit.role as Organ }),
  },
});

/** A case that has no event yet. */
export const emptyCase = (procedure: ProjectProcedure, action: ActionId, origin: CaseOrigin): RecordedCase => ({
  procedure,
  kind: actOf({ procedure }, action).caseKind,
  origin,
  events: [],
});

/**
 * Room for the ids of all regulations' own cases: those counted by earlier releases (version 4), and those made from the id of
 * the pack (version 8).
 */
export const regulationCaseRange = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-8fff-bfff-ffffffffffff',
] as const;

/** Random or by time (versions 4 and 7): what the system derives from names is of version 8, and can be chosen by nobody. */
const freshId = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
/** The cases of the regulations, and the ids that stand for nobody. */
const reserved = '00000000-0000-';

/**
 * Whether somebody outside may have made this id for something new, a case or a command. Ids that the system derives (the chain
 * of a project's papers, the command of a scan) or reserves (a regulation's own case) are never among them, so that nobody can
 * take the place of a record that is still to come.
 */
export const isFreshId = (id: string): boolean => {
  const lower = id.toLowerCase();
  return freshId.test(lower) && !lower.startsWith(reserved);
};

/**
 * The id of a regulation's own case, made from the id of its pack, so that every process finds the same one and no other law
 * that is installed beside it moves it. Cases begun by earlier releases keep the id under which they were begun.
 */
export const regulationCaseId = (packId: string): string => {
  const hash = sha256(`regulation case of ${packId}`);
  const variant = '89ab'[parseInt(hash.charAt(3), 16) % 4] ?? '8';
  return `00000000-0000-8${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
};

/** The regulation's own case belongs to the bureau that answers for the text (article 30); it needs no act to begin. */
export const regulationCase = async (
  store: Pick<CaseReader, 'regulationCases'> & Pick<RegisterStore, 'registeredByRoles'>,
  { id: packId, procedure }: Pick<LawPack, 'id' | 'procedure'>,
): Promise<RecordedCase | undefined> => {
  const known = (await store.regulationCases()).find(({ origin }) => origin.packId === packId);
  if (known) return known;
  const [bureau] = await store.registeredByRoles(['data-bureau']);
  return (
    bureau && { procedure, kind: 'regulation', origin: originFor(regulationCaseId(packId), packId, bureau), events: [] }
  );
};
