import { fen, signature } from '@zhengxiang/core';
import type {
  AnnualListStore,
  LikeProject,
  NeighbourStore,
  ProjectStore,
  ReviewStore,
  StoredNeighbour,
} from '../ports/index.ts';
import { annualLineOf, isWithBureau } from '../views/annual-list.ts';
import { bigramsOf, ownerWords, searchTextOf, sortKeyOf } from '../search/words.ts';
import { putEntry } from './entries.ts';
import { by, compare, descending, first, overlaps } from './order.ts';
import type { StoredProject, Tables } from './tables.ts';

const newestFirst = descending(by<StoredProject>(({ updatedOn }) => updatedOn));

/** Single projections, what stands out among them, and what is new. */
export const memoryProjects = (tables: Tables): ProjectStore => {
  const seenBy = (keys: readonly string[]): StoredProject[] =>
    tables.projects
      .values()
      .filter(({ viewers }) => overlaps(viewers, keys))
      .sort(newestFirst);
  const cited = (kind: 'warnings' | 'stopping') => (project: StoredProject) =>
    project[kind].map(({ cite, text }) => ({ caseId: project.caseId, project: project.name, cite, text }));
  return {
    putProject: (row) => {
      const searchText = searchTextOf(row.name, row.number, ownerWords(row), row.content.slice(0, 2000));
      tables.projects.set(row.caseId, { ...row, searchText, bigrams: new Set(bigramsOf(searchText)) });
      putEntry(tables, { ...row, id: row.caseId, origin: 'project', ownerWords: ownerWords(row) });
      return Promise.resolve();
    },
    findProject: (caseId) => {
      const found = tables.projects.get(caseId);
      if (found === undefined) return Promise.resolve(undefined);
      const { bigrams: _bigrams, searchText: _searchText, ...row } = found;
      return Promise.resolve(row);
    },
    warningsFor: (viewers) =>
      Promise.resolve(
        seenBy(viewers)
          .filter(({ warnings, stage }) => warnings.length > 0 && stage !== 'closed')
          .slice(0, 20)
          .flatMap(cited('warnings'))
          .slice(0, 20),
      ),
    stoppedProjects: (viewers) =>
      Promise.resolve(
        seenBy(viewers)
          .filter(({ stopping }) => stopping.length > 0)
          .slice(0, 500)
          .flatMap(cited('stopping')),
      ),
    news: (actor, viewers) =>
      Promise.resolve(
        seenBy(viewers)
          .flatMap(({ caseId, name, seq }) => {
            const event = tables.cases.get(caseId)?.events[seq - 1];
            return event && event.actor.personId !== actor.personId ? [{ caseId, name, event }] : [];
          })
          .sort(descending(by(({ event }) => event.recordedAt)))
          .slice(0, 15)
          .map(({ caseId, name, event: { type, actor: who, happenedOn } }) => ({
            caseId,
            project: name,
            type,
            by: `${who.organisationName} ${signature(who)}`,
            on: happenedOn,
          })),
      ),
  };
};

/** Yearly lists of the units. */
export const memoryAnnualLists = ({ annualLists }: Tables): AnnualListStore => ({
  putAnnualList: (row) => {
    annualLists.set(row.view.caseId, row);
    return Promise.resolve();
  },
  annualLists: (keys, year) =>
    Promise.resolve(
      annualLists
        .values()
        .filter(({ view, viewers }) => overlaps(viewers, keys) && (year === undefined || view.year === year))
        .map(({ view }) => view)
        .sort(
          first(
            descending(by((view) => view.year)),
            by((view) => sortKeyOf(view.ownerName)),
          ),
        ),
    ),
});

const toNeighbour = (row: StoredProject): StoredNeighbour => ({
  caseId: row.caseId,
  name: row.name,
  number: row.number ?? undefined,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  mainKind: row.mainKind,
  content: row.content,
  budgetAmount: fen(row.budgetAmount ?? 0),
  reportedOn: row.reportedOn ?? undefined,
  approved: row.approved,
  hasMlpsLine: row.hasMlpsLine,
  ...(row.marks && { marks: row.marks }),
});

/** How many of these pairs a project's searchable text has too. */
const shared = (pairs: readonly string[], { bigrams }: StoredProject): number =>
  pairs.filter((pair) => bigrams.has(pair)).length;

/** What forms can name outside their case. */
const memoryPicks = (
  tables: Tables,
  reported: (except: string | undefined) => StoredProject[],
): Pick<NeighbourStore, 'pickProjects' | 'pickAnnualLines'> => ({
  pickProjects: (viewers, search, except) =>
    Promise.resolve(
      reported(except)
        .filter((row) => overlaps(row.viewers, viewers))
        .filter(({ searchText }) => !search || searchText.includes(search.toLowerCase()))
        .sort(newestFirst)
        .slice(0, 50)
        .map((row) => ({ value: row.caseId, label: row.name, hint: `${row.number ?? '未编号'} ${row.ownerName}` })),
    ),
  pickAnnualLines: (ownerId) =>
    Promise.resolve(
      tables.annualLists
        .values()
        .map(({ view }) => view)
        .filter((view) => view.ownerId === ownerId && isWithBureau(view))
        .sort((a, b) => b.year - a.year)
        .flatMap((view) =>
          view.lines.map(({ id, name }) => ({
            option: { value: `${view.caseId}/${id}`, label: name, hint: `${view.year} 年度` },
            line: annualLineOf(view, name),
          })),
        ),
    ),
});

/** What lies around a case. */
export const memoryNeighbours = (tables: Tables): NeighbourStore => {
  const reported = (except: string | undefined): StoredProject[] =>
    tables.projects.values().filter(({ caseId, reportedOn }) => caseId !== except && reportedOn !== null);
  return {
    unitNeighbours: (ownerIds, except) =>
      Promise.resolve(
        tables.projects
          .values()
          .filter(
            (row) =>
              row.caseId !== except &&
              (ownerIds.includes(row.ownerId) ||
                (row.marks?.formerOwners ?? []).some(({ id }) => ownerIds.includes(id))),
          )
          .sort(
            by(
              ({ reportedOn }) => reportedOn,
              ({ caseId }) => caseId,
            ),
          )
          .map((row) => ({
            ...toNeighbour(row),
            stage: row.stage,
            evaluations: row.evaluations,
            openViolations: row.openViolations,
            waiversUsed: row.waiversUsed,
          })),
      ),
    likeNames: ({ except, name, atLeast, most }) => {
      const pairs = bigramsOf(name);
      if (pairs.length < 2) return Promise.resolve([]);
      return Promise.resolve(
        reported(except)
          .map((row) => ({ row, like: shared(pairs, row) }))
          .filter(({ like }) => like > 0 && like >= pairs.length * atLeast)
          .sort((a, b) => b.like - a.like || compare(a.row.caseId, b.row.caseId))
          .slice(0, most)
          .map(({ row }) => toNeighbour(row)),
      );
    },
    neighbours: (ids) =>
      Promise.resolve(
        ids.flatMap((id) => {
          const row = tables.projects.get(id);
          return row ? [{ ...toNeighbour(row), viewers: row.viewers }] : [];
        }),
      ),
    annualLine: (place) => {
      const [caseId = '', lineId] = place.split('/');
      const view = tables.annualLists.get(caseId)?.view;
      const line = view?.lines.find(({ id }) => id === lineId);
      return Promise.resolve(view && line && annualLineOf(view, line.name));
    },
    ...memoryPicks(tables, reported),
  };
};

type Draws = Pick<ReviewStore, 'nextDrawNumber' | 'saveDraw' | 'saveDrawOrder' | 'openDrawOrders' | 'drawsOf'>;

const memoryDraws = (tables: Tables): Draws => ({
  nextDrawNumber: (caseId) =>
    Promise.resolve(
      Math.max(
        0,
        ...[...tables.draws.values(), ...tables.drawOrders.values()]
          .filter((one) => one.caseId === caseId)
          .map(({ number }) => number),
      ) + 1,
    ),
  saveDraw: (draw) => {
    tables.draws.set(`${draw.caseId}:${String(draw.number)}`, draw);
    return Promise.resolve();
  },
  saveDrawOrder: (order) => {
    tables.drawOrders.set(`${order.caseId}:${String(order.number)}`, order);
    return Promise.resolve();
  },
  openDrawOrders: (caseId) =>
    Promise.resolve(
      tables.drawOrders
        .values()
        .filter((one) => one.caseId === caseId && tables.draws.get(`${caseId}:${String(one.number)}`) === undefined)
        .sort((a, b) => b.number - a.number),
    ),
  drawsOf: (caseId) =>
    Promise.resolve(
      tables.draws
        .values()
        .filter((one) => one.caseId === caseId)
        .sort((a, b) => b.number - a.number),
    ),
});

/** Draws of experts, and what lies beside a case under review. */
export const memoryReviews = (tables: Tables): ReviewStore => ({
  ...memoryDraws(tables),
  unitProjects: (ownerId, except, viewers) =>
    Promise.resolve(
      tables.projects
        .values()
        .filter((row) => row.ownerId === ownerId && row.caseId !== except && row.reportedOn !== null)
        .filter((row) => overlaps(row.viewers, viewers))
        .sort(
          first(
            newestFirst,
            by(({ caseId }) => caseId),
          ),
        )
        .map(({ caseId, name, evaluations, openViolations, waiversUsed }) => ({
          caseId,
          name,
          evaluations,
          openViolations,
          waiversUsed,
        })),
    ),
  likeProjects: ({ caseId, name, content, viewers, weights, atLeast, most }) => {
    const [names, contents] = [bigramsOf(name), bigramsOf(content)];
    const part = (pairs: readonly string[], row: StoredProject): number =>
      pairs.length === 0 ? 0 : shared(pairs, row) / pairs.length;
    return Promise.resolve(
      tables.projects
        .values()
        .filter((row) => row.caseId !== caseId && row.reportedOn !== null && shared(names, row) > 0)
        .map((row): LikeProject => ({
          caseId: row.caseId,
          name: row.name,
          number: row.number,
          ownerName: row.ownerName,
          visible: overlaps(row.viewers, viewers),
          stage: row.stage,
          step: row.step,
          year: row.year,
          totalInvestment: row.totalInvestment,
          approvedAmount: row.approvedAmount,
          likeness: weights.name * part(names, row) + weights.content * part(contents, row),
        }))
        .filter(({ likeness }) => likeness >= atLeast)
        .sort((a, b) => b.likeness - a.likeness || compare(a.caseId, b.caseId))
        .slice(0, most),
    );
  },
});
