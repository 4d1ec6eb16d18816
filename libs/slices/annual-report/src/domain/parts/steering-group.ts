import { table } from '../document/blocks.js';
import { byDay, ofType, type AnyFact } from '../facts/fact.js';
import { dayWords } from '../words/day-words.js';
import { happenedBy, happenedIn, type Scope } from './scope.js';
import type { Part } from './statistics.js';

type Names = (id: string) => string;

/** Who sat in the steering group by function, and its meetings (§ 7, K117). No person is named. */
export const steeringGroup = (facts: readonly AnyFact[], scope: Scope, name: Names): Part => {
  const seats = table(
    `Platser den ${scope.to}`,
    ['Part', 'Funktion', 'Läge'],
    seatsOn(facts, scope).map(({ party, holder, state }) => [name(party), holder, state]),
  );
  const meetings = table('Sammanträden', ['Dag', 'Deltagare, efter funktion'], meetingRows(facts, scope, name));
  return { title: 'Styrgruppen', blocks: [...seats, ...meetings] };
};

interface Seat {
  readonly party: string;
  readonly holder: string;
  readonly state: string;
}

const seatsOn = (facts: readonly AnyFact[], scope: Scope): readonly Seat[] => {
  const seats = new Map<string, Seat>();
  const known = facts.filter((fact) => fact.type === 'seat.filled.v1' || fact.type === 'seat.vacated.v1');
  for (const fact of byDay(known.filter((each) => happenedBy(scope, each)))) {
    const { agreementId, seat, party } = fact.said;
    seats.set(`${agreementId}/${seat}`, { party, ...stateOf(fact) });
  }
  return [...seats.values()];
};

const stateOf = (fact: Extract<AnyFact, { readonly type: `seat.${string}` }>): Omit<Seat, 'party'> => {
  if (fact.type === 'seat.vacated.v1') return { holder: 'Ingen', state: 'vakant' };
  const { function: holder, status } = fact.said;
  return { holder: holder ?? 'Inte utsedd', state: status === 'filled' ? 'tillsatt' : 'under tillsättning' };
};

const meetingRows = (facts: readonly AnyFact[], scope: Scope, name: Names): readonly (readonly string[])[] => {
  const held = byDay(ofType(facts, 'meeting.held.v1').filter((fact) => happenedIn(scope, fact)));
  const done = new Set(held.map(({ said }) => said.meetingId));
  const called = ofType(facts, 'meeting.called.v1').filter(
    ({ said }) => happenedIn(scope, { occurred: said.date }) && !done.has(said.meetingId),
  );
  return [
    ...held.map(({ occurred, said: { attendance } }) => [
      dayWords(occurred),
      attendance.map(({ party, function: holder }) => `${name(party)}: ${holder}`).join('; ') || 'Inte antecknat',
    ]),
    ...called.map(({ said: { date } }) => [date, 'Kallat; inget protokoll registrerat']),
  ];
};
