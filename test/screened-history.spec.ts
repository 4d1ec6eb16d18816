import { refuseIdentifiers, refuseTellingSource } from '#platform/intake';
import { collaboration, history } from './history/recorded-history.js';
import { allCatalogues } from './history/served-history.js';

const catalogues = await allCatalogues();
const formOf = (type: string) => catalogues.entry(type)!.form as new () => object;

it('K62: no event of the recorded history is taken to hold an identifier, and none needs confirming', () => {
  expect(history.length).toBeGreaterThanOrEqual(250);
  for (const { id, source, data, event } of history)
    expect(() => refuseIdentifiers(formOf(event.type), { id, source, data })).not.toThrow();
});

it('K62: an identifier put into any event of the history is found', () => {
  for (const { id, source, data, event } of history) {
    const told = { ...data, quality: ['enligt 18900101-9802'] };
    expect(() => refuseIdentifiers(formOf(event.type), { id, source, data: told })).toThrow('leads to a person');
  }
});

it('S22: the sources of the history, and those that the client library gives each unit, name systems', () => {
  const sources = [...history.map(({ source }) => source), ...collaboration.units.map(({ id }) => `urn:samverk:${id}`)];
  for (const source of sources) expect(() => refuseTellingSource(source)).not.toThrow();
});

it('the sources in the configuration are no identifiers', () => {
  expect(() => refuseIdentifiers(class {}, { id: '', source: '', data: collaboration })).not.toThrow();
});
