import { occurredOrder } from '#platform/domain';
import type { Projection } from '#platform/projections';
import { agreementTerms } from '../agreement-terms/agreement-terms.projection.js';
import type { AgreementEvent } from '../domain/agreement.events.js';
import { TimelineRow } from './timeline.entity.js';

/** What has happened with this agreement, and where was it read? One row per recorded fact. */
export const timeline: Projection<AgreementEvent, TimelineRow> = {
  name: 'agreement_timeline',
  version: 1,
  entity: TimelineRow,
  types: agreementTerms.types,
  keys: ({ event, version }) => [`${event.agreementId}/${String(version).padStart(6, '0')}`],
  fold: (_, { occurred, recordedAt, unit, function: acting, event }) => ({
    agreementId: event.agreementId,
    sortDay: occurredOrder(occurred),
    occurred,
    recordedAt,
    unit,
    function: acting,
    event,
  }),
};
