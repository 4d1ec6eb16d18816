import { table } from '../document/blocks.js';
import { byDay, ofType, type AnyFact } from '../facts/fact.js';
import { agreementWords, isAgreementFact } from '../words/agreement-words.js';
import { pointWords } from '../words/coded-words.js';
import { dayWords } from '../words/day-words.js';
import { happenedIn, type Scope } from './scope.js';
import type { Part } from './statistics.js';

type Names = (id: string) => string;

/** What happened with the agreement itself. */
export const agreementPart = (facts: readonly AnyFact[], scope: Scope, name: Names): Part => {
  const happened = byDay(facts.filter(isAgreementFact).filter((fact) => happenedIn(scope, fact)));
  const rows = happened.map((fact) => [dayWords(fact.occurred), agreementWords(fact, name)]);
  return { title: 'Avtalet', blocks: table('Händelser i avtalet', ['Dag', 'Vad som hände'], rows) };
};

/** Decisions, by the body that made them (K94–K97): when, where they are found and what they were about. */
export const decisionsPart = (facts: readonly AnyFact[], scope: Scope, name: Names): Part => {
  const titles = new Map(ofType(facts, 'matter.opened.v1').map(({ said }) => [said.matterId, said.title]));
  const made = byDay(ofType(facts, 'decision.made.v1').filter((fact) => happenedIn(scope, fact)));
  const bodies = [...new Set(made.map(({ said }) => said.body))].toSorted((one, other) =>
    name(one).localeCompare(name(other), 'sv'),
  );
  const rows = bodies.flatMap((body) =>
    made
      .filter(({ said }) => said.body === body)
      .map(({ occurred, said: { matterId, paragraph, points } }) => [
        ...[name(body), dayWords(occurred), paragraph ?? '–', titles.get(matterId) ?? 'Ärendet är inte registrerat'],
        [...new Set(points.map(({ kind }) => pointWords(kind)))].join(', ') || 'Inga punkter registrerade',
      ]),
  );
  const columns = ['Organ', 'Dag', 'Beteckning', 'Ärende', 'Beslutade att'];
  return { title: 'Beslut efter organ', blocks: table('Beslut', columns, rows) };
};
