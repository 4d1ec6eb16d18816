import { connect, type Hub } from '#platform/client';
import type { DevIssuer } from '#platform/dev-issuer';
import type { Collaboration, Directory } from '#platform/identity';
import { centreIn } from './demonstration.js';

interface Released {
  readonly period: { readonly kind: string; readonly id: string };
}

interface Drawn {
  readonly status: 'draft' | 'issued';
  readonly issue: Readonly<Record<string, unknown>>;
}

/** A hub that is reached over HTTP, and who may speak to it. */
interface Served {
  readonly hub: string;
  readonly issuer: DevIssuer;
  readonly directory: Directory;
}

/**
 * Issues, as the centre and by the one way in, the annual report (K49) of each invented year whose figures are out, since
 * nobody else will. Only where a collaboration is marked as synthetic; what is issued already stays as it is.
 * @returns how many were issued
 */
export const issueInvented = async (served: Served): Promise<number> => {
  let issued = 0;
  for (const collaboration of served.directory.collaborations) {
    const hub = collaboration.synthetic === true ? centreOf(served, collaboration) : undefined;
    if (!hub) continue;
    for (const year of await yearsOut(hub)) issued += await issueOnce(hub, year);
  }
  return issued;
};

const centreOf = ({ hub, issuer }: Served, collaboration: Collaboration): Hub | undefined => {
  const unit = centreIn(collaboration);
  if (!unit) return undefined;
  const { clientId, clientSecret } = issuer.credentials(unit, undefined, collaboration.id);
  const { tokenEndpoint } = issuer;
  return connect({ hub, tokenEndpoint, clientId, clientSecret, collaboration: collaboration.id, unit });
};

/** Years with tables of their whole. */
const yearsOut = async (hub: Hub): Promise<ReadonlySet<string>> => {
  const years = new Set<string>();
  for (let page = 1, read = 0; ; page += 1) {
    const { items, _meta } = await hub.ask<{ items: readonly Released[]; _meta: { totalRecords: number } }>(
      `statistics/releases?limit=100&page=${page}`,
    );
    for (const { period } of items) if (period.kind === 'year') years.add(period.id);
    read += items.length;
    if (items.length === 0 || read >= _meta.totalRecords) return years;
  }
};

const issueOnce = async (hub: Hub, year: string): Promise<number> => {
  const { status, issue } = await hub.ask<Drawn>(`annual-reports/${year}`);
  if (status === 'issued') return 0;
  await hub.post({ type: 'annual-report.issued.v1', data: issue });
  return 1;
};
