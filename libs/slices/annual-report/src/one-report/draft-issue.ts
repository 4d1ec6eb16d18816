import { dayInStockholm } from '#platform/domain';
import type { Collaboration } from '#platform/identity';
import type { ReportKind } from '../domain/annual-report.events.js';
import type { Issue } from '../domain/compose.js';

/** What the report would say of itself if it were issued as of an instant: in the latest wording. */
export const draftIssue = (
  kind: ReportKind,
  year: number,
  knownAt: string,
  { name: collaborationName, parties, bodies }: Pick<Collaboration, 'bodies' | 'name' | 'parties'>,
): Issue => ({
  ...{ kind, year, issuedOn: dayInStockholm(new Date(knownAt)), knownAt, format: 2, collaborationName },
  names: [...parties, ...bodies].map(({ id, name }) => ({ id, name })),
});
