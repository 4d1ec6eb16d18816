import { Rejection } from '#platform/domain';
import type { BodyKind, MatterRemittedBack, MatterTabled, Support } from './handling.events.js';

type PutOff = MatterTabled | MatterRemittedBack;

const majority = ({ inFavour, against, castingVote }: Support): boolean =>
  inFavour > against || (inFavour === against && castingVote === true);

/** Whether a minority had its way. Where nothing is stated it is taken to have been the majority. */
export const byMinority = ({ support, byMinority: stated }: PutOff): boolean =>
  support ? !majority(support) : (stated ?? false);

/**
 * Kommunallagen 5:50 and 6:35: in a council one third of the members present is enough, but only once; a board
 * puts a matter off by simple majority. Where the minutes give no count there is nothing to check.
 */
export const mayBePutOff = (event: PutOff, bodyKind: BodyKind, putOffByMinority: boolean): void => {
  const { support } = event;
  if (support && support.inFavour + support.against > support.present) {
    throw new Rejection('more-votes-than-present', 'No more may vote than are present (kommunallagen 5:50).');
  }
  if (!byMinority(event)) return;
  if (bodyKind !== 'council') {
    throw new Rejection(
      'minority-may-not-put-off',
      'Outside the council a matter is put off by simple majority (kommunallagen 6:35).',
    );
  }
  if (putOffByMinority) {
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
