import type { Caller } from '#platform/identity';
import type { Catalogues } from '../catalogues.js';
import { cloudEvent } from '../cloud-event/cloud-event.js';
import { checkForm } from '../form/check-form.js';
import type { AnyDecider } from '../perform/decide-all.js';
import type { Intended } from '../perform/intended.js';
import { Refusal } from '../problem/refusal.js';

/** A fact that is well formed and the unit's to say; whether it follows from what happened is the decider's. */
export interface Screened {
  readonly stream: string;
  readonly decider: AnyDecider;
  readonly intended: Intended;
}

/** @throws Refusal the first check that does not hold, in the order of docs/adr/0007 */
export const screen = (
  catalogues: Catalogues,
  { collaboration, unit, function: acting }: Caller,
  item: unknown,
  recordedAt: string,
): Screened => {
  const { id, source, type, occurred, ...said } = cloudEvent(item);
  if (said.collaboration !== collaboration)
    throw new Refusal('wrong-collaboration', 'The event names another collaboration than the access token.');
  const catalogue = catalogues.find(type);
  const entry = catalogues.entry(type);
  if (!catalogue || !entry)
    throw new Refusal('unknown-event-type', 'No slice knows this event type; see /v1/event-types.');
  const event = checkForm(entry.form as new () => object, type, said.data);
  if (!entry.mayPost(unit, event))
    throw new Refusal('not-yours-to-say', 'This unit may not say this; see who may under /v1/event-types.');
  const posted = { id, source, occurred, unit: unit.id, function: acting, recordedAt, event };
  const recipients = entry.recipients?.(event) ?? [];
  return {
    stream: lowerCase(catalogue.stream(event, unit.id)),
    decider: catalogue.decider,
    intended: { posted, visibility: entry.visibility, recipients },
  };
};

/** A UUID in capitals is the same UUID (RFC 9562 § 4) and would open a second stream beside the first. */
const lowerCase = (stream: string): string => {
  if (stream === stream.toLowerCase()) return stream;
  throw new Refusal('invalid-data', 'Write ids in lower case, as RFC 9562 § 4 does.');
};
