import { occurredOrder, Rejection, type Posted } from '#platform/domain';
import type { MatterRemittedBack, MatterTabled, Support } from './handling.events.js';
import type { Handled } from './matter-state.js';

type PutOff = MatterTabled | MatterRemittedBack;

const majority = ({ inFavour, against, castingVote }: Support): boolean =>
  inFavour > against || (inFavour === against && castingVote === true);

/** Whether a minority had its way. Where nothing is stated it is taken to have been the majority. */
const byMinority = ({ support, byMinority: stated }: PutOff): boolean =>
  support ? !majority(support) : (stated ?? false);

/** Put off before that day at a minority's request, by tabling or by remitting back. */
const minorityHadItsWayBefore = ({ facts }: Handled, occurred: string): boolean =>
  Object.values(facts).some(
    ({ event, occurred: earlier }) =>
      (event.type === 'matter.tabled.v1' || event.type === 'matter.remitted-back.v1') &&
      byMinority(event) &&
      occurredOrder(earlier) < occurredOrder(occurred),
  );

/**
 * Kommunallagen 5:50 and 6:35: in a council one third of the members present is enough, but only once; a board
 * puts a matter off by simple majority. Where the minutes give no count there is nothing to check.
 */
export const mayBePutOff = (matter: Handled, { event, occurred }: Posted<PutOff>): void => {
  const { support } = event;
  if (support && support.inFavour + support.against > support.present) {
    throw new Rejection('more-votes-than-present', 'No more may vote than are present (kommunallagen 5:50).');
  }
  if (!byMinority(event)) return;
  if (matter.opened.bodyKind !== 'council') {
    throw new Rejection(
      'minority-may-not-put-off',
      'Outside the council a matter is put off by simple majority (kommunallagen 6:35).',
    );
  }
  if (minorityHadItsWayBefore(matter, occurred)) {
    throw new Rejection(
      'put-off-by-minority-before',
      'A matter put off earlier at the request of a minority needs a simple majority now (kommunallagen 5:50).',
    );
  }
  if (support && support.inFavour * 3 < support.present) {
    throw new Rejection(
      'minority-too-small',
      'At least one third of the members present must ask for it (kommunallagen 5:50).',
    );
  }
};
