import { aUnit, wholeHub } from '#platform/intake/testing';
import { KeysModule } from '../keys.module.js';
import { published, unitPairs, type UnitPairs } from './published.js';

const unit = (id: string, more = {}) => aUnit(id, { functions: ['key-keeper', 'case-officer', 'registrar'], ...more });
const units = [
  unit('school'),
  unit('clinic'),
  unit('shelter'),
  unit('host', { roles: ['operator'] }),
  unit('technician', { secrecyRegime: 'technical-operator' }),
];

/** A hub where school, clinic and technician have published their keys; the shelter seals to them. */
export const keyHub = async () => {
  const hub = await wholeHub({ slices: [KeysModule], units });
  const pairs = new Map<string, UnitPairs>();
  const day = (text: string): void => {
    hub.clock.time = `${text}T12:00:00.000Z`;
  };
  const say = (who: string, event: object, on = '2026-02-02') =>
    hub.tell(who, event as { type: string }, who === 'host' ? 'registrar' : 'key-keeper', on);
  for (const each of ['school', 'clinic', 'technician']) {
    pairs.set(each, await unitPairs());
    await say(each, await published(each, pairs.get(each)!, '2026-02-02'));
  }
  const encOf = (who: string) => pairs.get(who)!.encryption;
  return { hub, pairs, day, say, encOf, handIn: handingIn(hub.url), close: () => hub.close() };
};

const handingIn =
  (url: string) =>
  async (body: unknown, { who = 'shelter', acting = 'case-officer', type = 'application/jose+json' } = {}) => {
    const response = await fetch(`${url}/v1/sealed-contents`, {
      method: 'POST',
      headers: { 'content-type': type, 'x-unit': who, 'x-function': acting },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, text, json: () => JSON.parse(text) as Record<string, unknown> };
  };
