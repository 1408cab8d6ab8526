import type { ApprovalState, InsightFilter } from '../contract/index.ts';
import type { ProjectMark } from '../ports/index.ts';
import { among } from './order.ts';
import type { ListEntry, Tables } from './tables.ts';

const given = (values: readonly unknown[] | undefined): boolean => values !== undefined && values.length > 0;

const between = (day: string | null, from: string | undefined, to: string | undefined): boolean =>
  day !== null && day >= (from ?? day) && day <= (to ?? day);

/** How far a project of the list is measured: see `approvalState` of the contract. */
export const approvalStateOf = ({ approvedAmount, track }: ListEntry): ApprovalState => {
  if (approvedAmount !== null) return 'approved';
  return track === 'filing' ? 'filing' : 'unapproved';
};

/** The day since when the oldest open task of these organs, or of anybody, waits. */
export const waitingSince = (tables: Tables, caseId: string, organs: readonly string[] | undefined): string | null =>
  (tables.todos.get(caseId) ?? [])
    .filter(({ organ }) => among(organs, organ))
    .map(({ since }) => since)
    .sort()[0] ?? null;

const waits = (tables: Tables, { waitingFor, waitingFrom, waitingTo }: InsightFilter, caseId: string): boolean =>
  (!given(waitingFor) && waitingFrom === undefined && waitingTo === undefined) ||
  between(waitingSince(tables, caseId, waitingFor), waitingFrom, waitingTo);

/** What was cut, in thousandths of what was declared, lies between; false without a cost review. */
const isCut = (tables: Tables, { cutFrom, cutTo }: InsightFilter, caseId: string): boolean => {
  if (cutFrom === undefined && cutTo === undefined) return true;
  const { costDeclared, costApproved } = tables.insights.get(caseId)?.figures ?? {};
  if (!costDeclared || costApproved === null || costApproved === undefined) return false;
  const part = (costDeclared - costApproved) * 1000;
  return part >= costDeclared * (cutFrom ?? 0) && (cutTo === undefined || part < costDeclared * cutTo);
};

/** The conditions of the project list that figures of the cockpit lead to. */
export const insightsAllow = (tables: Tables, filter: InsightFilter, entry: ListEntry): boolean => {
  const marks: readonly ProjectMark[] = tables.insights.get(entry.id)?.marks ?? [];
  const marked = (kind: ProjectMark['kind'], codes: readonly string[] | undefined): boolean =>
    !given(codes) || marks.some((mark) => mark.kind === kind && among(codes, mark.code));
  const due =
    (filter.dueFrom === undefined && filter.dueTo === undefined) ||
    marks.some(({ kind, dueOn }) => kind === 'deadline' && between(dueOn, filter.dueFrom, filter.dueTo));
  return (
    waits(tables, filter, entry.id) &&
    marked('waiver', filter.waiver) &&
    marked('near-limit', filter.nearLimit) &&
    due &&
    isCut(tables, filter, entry.id) &&
    among(filter.approval, approvalStateOf(entry))
  );
};
