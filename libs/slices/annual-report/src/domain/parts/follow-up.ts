import { table } from '../document/blocks.js';
import { byDay, ofType, type AnyFact } from '../facts/fact.js';
import { assessmentWords } from '../words/coded-words.js';
import { dayWords } from '../words/day-words.js';
import { happenedBy, happenedIn, type Scope } from './scope.js';
import type { Part } from './statistics.js';

type Names = (id: string) => string;

/** Conditions, follow-ups and evaluations that fell due (§ 16, K54–K55, K112). */
export const followUpPart = (facts: readonly AnyFact[], scope: Scope, name: Names): Part => ({
  title: 'Villkor, uppföljningar och utvärderingar',
  blocks: [
    ...table('Villkor', ['Organ', 'Villkor', 'Bedömning'], conditions(facts, scope, name)),
    ...table('Uppföljningar som förföll', ['Senast', 'Ansvarig', 'Vad', 'Läge'], followUps(facts, scope, name)),
    ...table('Utvärderingar', ['Dag', 'Vems', 'Till och med år', 'Sammanfattning'], evaluations(facts, scope, name)),
  ],
});

/** Those that were open, or were assessed then; a condition that was settled before is history. */
const conditions = (facts: readonly AnyFact[], scope: Scope, name: Names) =>
  ofType(facts, 'condition.set.v1')
    .filter((fact) => happenedBy(scope, fact))
    .flatMap(({ said: { conditionId, body, text } }) => {
      const assessed = ofType(facts, 'condition.assessed.v1').filter(
        (fact) => fact.said.conditionId === conditionId && happenedBy(scope, fact),
      );
      const latest = byDay(assessed).at(-1);
      if (!latest) return [[name(body), text, 'inte bedömt']];
      if (!happenedIn(scope, latest)) return [];
      return [[name(body), text, `${assessmentWords(latest.said.assessment)} (${dayWords(latest.occurred)})`]];
    });

const followUps = (facts: readonly AnyFact[], scope: Scope, name: Names) => {
  const due = ofType(facts, 'follow-up.scheduled.v1').filter(({ said }) => happenedIn(scope, { occurred: said.due }));
  return byDay(due.map((fact) => ({ ...fact, occurred: fact.said.due }))).map(({ said }) => {
    const done = ofType(facts, 'follow-up.done.v1').find((fact) => fact.said.followUpId === said.followUpId);
    const state = done ? `gjord ${dayWords(done.occurred)}` : 'inte redovisad';
    return [dayWords(said.due), name(said.owner), said.titleSv, state];
  });
};

const evaluations = (facts: readonly AnyFact[], scope: Scope, name: Names) =>
  byDay(ofType(facts, 'agreement.evaluated.v1').filter((fact) => happenedIn(scope, fact))).map(
    ({ occurred, said: { scope: whose, party, year, summary } }) => [
      ...[dayWords(occurred), whose === 'joint' ? 'Partsgemensam' : name(party ?? ''), String(year), summary],
    ],
  );
