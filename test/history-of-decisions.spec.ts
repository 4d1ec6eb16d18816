import { chronology, listed, pointsOf, type Row } from './history/chronology.js';
import { collaboration, history, type Told } from './history/recorded-history.js';

interface Said {
  readonly body?: string;
  readonly bodyKind?: string;
  readonly owner?: string;
  readonly to?: string;
  readonly links?: readonly { readonly body: string }[];
  readonly fulfils?: readonly { readonly body: string }[];
  readonly requirement?: { readonly body?: string };
  readonly text?: string;
  readonly points?: readonly { readonly number?: number; readonly text: string }[];
  readonly statedAmounts?: readonly { readonly kronor: number }[];
  readonly quality?: readonly string[];
}

const decisions = history.filter(({ file }) => /^(4|5)\d-/.test(file));
const said = ({ data }: Told): Said => data;
const rowOf = ({ rows }: Told): Row => chronology.find(({ no }) => no === rows[0])!;
const bodies = new Map(collaboration.bodies.map(({ id, kind }) => [id, kind]));
const owners = [...bodies.keys(), ...collaboration.parties.map(({ id }) => id)];

it('every body that is named is one of the configuration', () => {
  const named = decisions
    .map(said)
    .flatMap(({ body, to, links = [], fulfils = [], requirement }) => [
      body,
      to,
      requirement?.body,
      ...links.map((link) => link.body),
      ...fulfils.map((commission) => commission.body),
    ]);
  expect(named.filter((body) => body !== undefined && !bodies.has(body))).toEqual([]);
  expect(decisions.map(said).filter(({ owner }) => owner && !owners.includes(owner))).toEqual([]);
});

it('a matter is opened as the kind of body that the configuration has', () => {
  const opened = decisions.filter(({ event }) => event.type === 'matter.opened.v1').map(said);
  expect(opened.filter(({ body, bodyKind }) => bodies.get(body!) !== bodyKind)).toEqual([]);
});

it('numbered points are those of the source, word for word', () => {
  const numbered = decisions.filter((told) => said(told).points?.some(({ number }) => number));
  expect(numbered.map((told) => rowOf(told).no).sort()).toEqual(
    chronology
      .filter((row) => row.points && row.no !== '32')
      .map(({ no }) => no)
      .sort(),
  );
  for (const told of numbered) {
    expect(said(told).points!.map(({ number, text }) => ({ number, text }))).toEqual(pointsOf(rowOf(told)));
  }
});

it('points without numbers are words of the source', () => {
  for (const told of decisions) {
    const unnumbered = (said(told).points ?? []).filter(({ number }) => !number);
    expect(unnumbered.filter(({ text }) => !rowOf(told)['summary']!.includes(text))).toEqual([]);
  }
});

it('stated amounts are those of the source, all and no others', () => {
  for (const told of decisions.filter((one) => said(one).statedAmounts)) {
    expect(said(told).statedAmounts!.map(({ kronor }) => String(kronor))).toEqual(listed(rowOf(told)['money_sek']));
  }
  const stating = new Set(decisions.filter((told) => said(told).statedAmounts).map((told) => rowOf(told).no));
  const stated = chronology.filter((row) => row['money_sek'] && decisions.some(({ rows }) => rows[0] === row.no));
  expect([...stating].sort()).toEqual(stated.map(({ no }) => no).sort());
});

it('every flaw of a source is flagged on what was made from it', () => {
  for (const row of chronology.filter(
    ({ no, data_quality }) => data_quality && decisions.some(({ rows }) => rows[0] === no),
  )) {
    const flags = decisions.filter(({ rows }) => rows[0] === row.no).flatMap((told) => said(told).quality ?? []);
    expect([row.no, flags]).toEqual([row.no, expect.arrayContaining([...listed(row['data_quality'])])]);
  }
});

it('sources are cited by the titles of the chronology', () => {
  for (const { data, rows } of decisions) {
    const titles = rows.flatMap((no) => listed(chronology.find((row) => row.no === no)!['source_title']));
    expect((data['sources'] as { title: string }[]).every(({ title }) => titles.includes(title))).toBe(true);
  }
});
