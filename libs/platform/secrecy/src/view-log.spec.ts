import type { Actor } from './actor.js';
import { decide, type LoggedAccess } from './policy.js';

const actor = (unit: string, acting = 'log-reviewer', collaboration = 'here'): Actor => ({
  collaboration,
  unit: { id: unit, party: unit, name: unit, secrecyRegime: 'other', bodies: [], functions: [acting], roles: [] },
  function: acting,
});
const access: LoggedAccess = { collaboration: 'here', owner: 'board', unit: 'centre', action: 'read' };
const sees = (who: Actor, what = access): boolean =>
  decide(who, { kind: 'view-log', access: what }, '2026-01-01').allowed;

it('S67: the owner and who looked see an access, nobody else', () => {
  expect(['board', 'centre', 'school', ''].map((unit) => sees(actor(unit)))).toEqual([true, true, false, false]);
});

it('S67: a unit of the same name in another collaboration sees nothing', () => {
  expect(sees(actor('board', 'log-reviewer', 'there'))).toBe(false);
});

it('S20, S65: only log reviewers see the log, an administrator does not', () => {
  for (const acting of ['case-officer', 'unit-head', 'records-officer', 'administrator', 'operator'])
    expect(sees(actor('board', acting))).toBe(false);
});

it('S66: what was done to the machine is seen by every log reviewer, and a reading is never taken for that', () => {
  const machine = { collaboration: '', owner: '', unit: '', action: 'administer' };
  expect(sees(actor('school'), machine)).toBe(true);
  expect(sees(actor('school'), { ...machine, action: 'read' })).toBe(false);
  expect(sees(actor('school'), { ...machine, collaboration: 'here' })).toBe(false);
  expect(sees(actor('school', 'case-officer'), machine)).toBe(false);
});
