import { randomUUID } from 'node:crypto';
import type { AccessEntry } from './access-entries.js';
import type { Access, RegimeOf } from './access-log.js';

const name = /^[A-Za-z0-9_][A-Za-z0-9_./:-]{0,119}$/;
const MOST_ROWS = 2 ** 31 - 1;
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const key = /^[a-z0-9]+(?:[-./_][a-z0-9]+)*$/;
/** What was asked for and not found may be anything; only what looks like an id of ours is kept (S68). */
const askedFor = new RegExp(`^(?:[a-z-]{1,40}-)?${uuid}(?:[./][a-z0-9-]{1,80})?$`);

const named = (value: string, what: string): string => {
  // The value itself may be what must not be logged.
  if (!name.test(value)) throw new TypeError(`The ${what} of an access is not a name.`);
  return value;
};

const keptObject = ({ action, object = '', rows }: Access): string | undefined =>
  object.length <= 200 && (action === 'denied' || rows === 0 ? askedFor : key).test(object) ? object : undefined;

/** The entry for an access: names only, never a text (S68). @throws TypeError for a name that is none */
export const keptEntry = (access: Access, regimeOf: RegimeOf): AccessEntry => {
  const { collaboration, at, unit, action, question, owner, purpose, rows } = access;
  const object = keptObject(access);
  if (!Number.isInteger(rows) || rows < 0 || rows > MOST_ROWS)
    throw new TypeError('The rows of an access are counted from 0.');
  return {
    id: randomUUID(),
    at: new Date(at).toISOString(),
    collaboration: collaboration && named(collaboration, 'collaboration'),
    unit: unit && named(unit, 'unit'),
    function: named(access.function, 'function'),
    action,
    question: named(question, 'question'),
    owner: owner && named(owner, 'owner'),
    regime: regimeOf(collaboration, owner || unit) ?? '',
    rows,
    ...(object ? { object } : {}),
    ...(purpose ? { purpose: named(purpose, 'purpose') } : {}),
  };
};
