import { Rejection, sameFacts, type Decider } from '#platform/domain';
import { evolve } from './evolving.js';
import type { KeysEvent, UnitKeysPublished, UnitKeysRestartAllowed, UnitKeyWithdrawn } from './keys.events.js';
import { noKeys, withdrawalOf, type Publication, type UnitKeys } from './unit-keys.state.js';

const kidsOf = ({ encryption, signing }: Publication | UnitKeysPublished): string[] => [encryption.kid, signing.kid];

/** Whether the unit has said that somebody else may hold, or nobody holds, the key it signs with. */
const chainIsBroken = (keys: UnitKeys, { signing }: Publication): boolean =>
  withdrawalOf(keys, signing.kid) !== undefined;

const publish = (keys: UnitKeys, event: UnitKeysPublished): boolean => {
  const { type: _type, unit: _unit, ...publication } = event;
  if (keys.publications.some((known) => sameFacts(known, publication))) return true;
  const old = new Set(keys.publications.flatMap(kidsOf));
  if (event.encryption.kid === event.signing.kid || kidsOf(event).some((kid) => old.has(kid)))
    throw new Rejection('unit-keys-not-new', 'Each publication brings two new keys: one to seal to, one to sign with.');
  const current = keys.publications.at(-1);
  if (current && event.from < current.from)
    throw new Rejection(
      'unit-keys-out-of-order',
      'New keys apply from today or later, and not before those they replace.',
    );
  succeed(keys, event, current);
  return false;
};

/** Who holds a unit's access token alone cannot put another key in the place of the unit's own. */
const succeed = (keys: UnitKeys, event: UnitKeysPublished, current: Publication | undefined): void => {
  if (current && chainIsBroken(keys, current)) {
    if (event.succeeds === undefined && keys.restarts.includes(event.signing.kid)) return;
    throw new Rejection(
      'unit-keys-restart-needed',
      'The signing key is withdrawn. Tell the operator the thumbprint of the new one, and publish when a restart is allowed.',
    );
  }
  if (event.succeeds !== current?.signing.kid)
    throw new Rejection(
      'unit-keys-not-succeeding',
      'New keys are countersigned by the latest signing key of the unit, the first ones by none.',
    );
};

const withdraw = (keys: UnitKeys, event: UnitKeyWithdrawn): boolean => {
  const { type: _type, unit: _unit, ...withdrawal } = event;
  if (!keys.publications.flatMap(kidsOf).includes(event.kid))
    throw new Rejection('no-such-unit-key', 'The unit has published no key of that name.');
  if (event.reason === 'rotated' && kidsOf(keys.publications.at(-1)!).includes(event.kid))
    throw new Rejection('unit-key-current', 'Publish the new keys before the present ones are withdrawn as rotated.');
  if (keys.withdrawals.some((known) => sameFacts(known, withdrawal))) return true;
  const earliest = withdrawalOf(keys, event.kid);
  if (earliest && earliest.from <= event.from)
    throw new Rejection(
      'unit-key-withdrawn-otherwise',
      'The key is withdrawn already, from that day or an earlier one; only an earlier day can be added.',
    );
  return false;
};

const allowRestart = (keys: UnitKeys, { signing }: UnitKeysRestartAllowed): boolean => {
  if (keys.restarts.includes(signing)) return true;
  const current = keys.publications.at(-1);
  if (!current || !chainIsBroken(keys, current))
    throw new Rejection('unit-keys-not-lost', 'A restart follows upon the withdrawal of the latest signing key.');
  return false;
};

const isKnown = (keys: UnitKeys, event: KeysEvent): boolean => {
  switch (event.type) {
    case 'unit-keys.published.v1':
      return publish(keys, event);
    case 'unit-key.withdrawn.v1':
      return withdraw(keys, event);
    case 'unit-keys.restart-allowed.v1':
      return allowRestart(keys, event);
  }
};

/** The public keys of one unit: each set vouched for by the one before. */
export const unitKeys: Decider<UnitKeys, KeysEvent> = {
  initial: noKeys,
  decide: (keys, { event }) => (isKnown(keys, event) ? [] : [event]),
  evolve,
};
