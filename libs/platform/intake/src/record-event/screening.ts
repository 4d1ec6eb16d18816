import type { Caller } from '#platform/identity';
import { decide, duties, type Duty } from '#platform/secrecy';
import { dayInStockholm } from '#platform/domain';
import type { CatalogueEntry } from '../catalogue.js';
import type { Catalogues } from '../catalogues.js';
import { cloudEvent } from '../cloud-event/cloud-event.js';
import { checkForm } from '../form/check-form.js';
import { refuseIdentifiers } from '../form/refuse-identifiers.js';
import { refuseTellingSource } from '../form/plain-source.js';
import type { AnyDecider } from '../perform/folded.js';
import type { Intended } from '../perform/intended.js';
import { nobody } from '../perform/participants.js';
import { Refusal } from '../problem/refusal.js';

/** A fact that is well formed and the unit's to say; whether it follows from what happened is the decider's. */
export interface Screened {
  readonly stream: string;
  readonly decider: AnyDecider;
  readonly entry: CatalogueEntry<unknown>;
  readonly intended: Intended;
}

/** @throws Refusal the first check that does not hold, in the order of docs/adr/0007 */
export const screen = (catalogues: Catalogues, caller: Caller, item: unknown, recordedAt: string): Screened => {
  const { collaboration, unit, function: acting } = caller;
  const { id, source, type, occurred, ...said } = cloudEvent(item);
  if (said.collaboration !== collaboration)
    throw new Refusal('wrong-collaboration', 'The event names another collaboration than the access token.');
  const catalogue = catalogues.find(type);
  const entry = catalogues.entry(type);
  if (!catalogue || !entry)
    throw new Refusal('unknown-event-type', 'There is no such event type; see /v1/event-types.');
  const event = checkForm(entry.form as new () => object, type, said.data);
  if (entry.visibility !== 'open') refuseTellingSource(source);
  refuseIdentifiers(entry.form as new () => object, { id, source, ...said });
  if (!entry.mayPost(unit, event))
    throw new Refusal(
      'not-yours-to-say',
      'This unit may not say this: it is another unit’s to say, or it is said of another’s body or party.',
    );
  if (!maySpeak(caller, entry, recordedAt)) throw notEntrusted(entry.duty);
  const posted = { id, source, occurred, unit: unit.id, function: acting, recordedAt, event };
  const recipients = entry.recipients?.(event) ?? [];
  return {
    stream: lowerCase(catalogue.stream(event, unit.id)),
    decider: catalogue.decider,
    entry,
    intended: { posted, visibility: entry.visibility, recipients, ...(entry.closesContent ? { takesBack: true } : {}) },
  };
};

/** Whether the function may say such things at all: it concerns the caller alone, so it may be told. */
const maySpeak = (caller: Caller, { visibility, duty }: CatalogueEntry<unknown>, recordedAt: string): boolean =>
  decide(
    caller,
    { kind: 'write', visibility, participants: nobody, ...(duty ? { duty } : {}) },
    dayInStockholm(new Date(recordedAt)),
  ).allowed;

/** An event that is open and names no duty is anybody's, so that without one it is case work that was meant. */
const notEntrusted = (duty: Duty = 'case-work'): Refusal =>
  new Refusal(
    'function-not-entrusted',
    `The function in your access token may not say this. These may, where the unit has them: ${duties[duty].join(', ')}.`,
  );

/** A UUID in capitals is the same UUID (RFC 9562 § 4) and would open a second stream beside the first. */
const lowerCase = (stream: string): string => {
  if (stream === stream.toLowerCase()) return stream;
  throw new Refusal('invalid-data', 'Write ids in lower case, as RFC 9562 § 4 does.');
};
