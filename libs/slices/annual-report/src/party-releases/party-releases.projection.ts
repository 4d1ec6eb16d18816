import type { GuardedProjection } from '#platform/projections';
import type { Release } from '../domain/facts/fields-read.js';
import { PartyReleaseRow } from './party-releases.entity.js';

export interface PartyRelease extends Release {
  readonly type: 'party-release.published.v1';
  readonly party: string;
}

/** What has my party been told of its own? */
export const partyReleases: GuardedProjection<PartyRelease, PartyReleaseRow> = {
  guarded: true,
  name: 'party_releases',
  version: 1,
  entity: PartyReleaseRow,
  types: ['party-release.published.v1'],
  keys: ({ event }) => [event.releaseId],
  fold: (_, { recordedAt, event: { party, releaseId, plan, publishedOn, tables } }) => ({
    ...{ party, recordedAt, release: { releaseId, plan, publishedOn, tables } },
  }),
};
