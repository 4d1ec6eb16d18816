import fc from 'fast-check';
import { parseAgeBand } from '#platform/domain';
import { readSetting } from '../apps/cli/src/synthesis/synthetic-collaboration.js';
import { shapeNames, shapes } from '../apps/cli/src/synthesis/shapes.js';
import { synthesise } from '../apps/cli/src/synthesis/synthesise.js';
import { committed, folder, standing, years } from './synthetic/years.js';

const setting = readSetting(folder);
const counted = (year: number) =>
  standing(committed(`${year}-contacts.json`)).filter(({ countsInStatistics }) => countsInStatistics === 'yes');
const [team, mapped] = [counted(2025), counted(2024)];
type Contact = (typeof team)[number];

/** Per cent of the contacts, exactly. */
const share = (all: readonly Contact[], holds: (contact: Contact) => boolean): number =>
  (100 * all.filter(holds).length) / all.length;
const aged =
  (from: number, to = Infinity) =>
  (contact: Contact) => {
    const band = parseAgeBand(contact.ageBand);
    return band !== undefined && band.from >= from && band.to <= to;
  };

it.each(years)('the committed files of $year are those that the generator gives, byte for byte', (wanted) => {
  for (const [name, text] of Object.entries(synthesise(setting, wanted))) expect(committed(name)).toBe(text);
});

describe('K134: the year of the resource team', () => {
  it('has 200 contacts that count', () => expect(team).toHaveLength(200));
  it('concerns a girl in 85 % of the matters', () =>
    expect(share(team, ({ gender }) => gender === 'girl-woman')).toBe(85));
  it('has 48 % aged 13–18, its largest group, and 27 % over 21', () => {
    expect([share(team, aged(13, 18)), share(team, aged(22))]).toEqual([48, 27]);
  });
  it('spreads the remaining 25 % over under 13, 19–21 and unknown', () => {
    const rest = [share(team, aged(0, 12)), share(team, aged(19, 21)), share(team, (c) => c.ageBand === 'unknown')];
    expect(rest.reduce((a, b) => a + b)).toBe(25);
    for (const part of rest) expect(part).toBeGreaterThan(0);
  });
  it('is predominantly with professionals behind whom there is an exposed person', () =>
    expect(share(team, ({ exposedBehind }) => exposedBehind === 'yes')).toBe(73.5));
  it('has social services as half of the professionals', () => {
    const professionals = team.filter(({ caller }) => caller === 'professional');
    expect(share(professionals, ({ profession }) => profession === 'social-services')).toBe(50);
  });
});

describe('K135, K136: the year of the mapping', () => {
  it('has 16 % who are trans or non-binary', () =>
    expect(share(mapped, ({ gender }) => gender === 'trans-nonbinary')).toBe(16));
  it('hears of few from social services, and of most from school', () => {
    const professionals = mapped.filter(({ caller }) => caller === 'professional');
    const from = (said: string) => share(professionals, ({ profession }) => profession === said);
    expect(from('school')).toBeGreaterThan(40);
    expect(from('social-services')).toBeLessThan(20);
  });
});

it('K46: 13–18, over 21, under 18 and under 19 follow exactly from the bands of the collaboration', () => {
  const bands = setting.collaboration.ageBands!.flatMap((code) => parseAgeBand(code) ?? []);
  for (const [from, to] of [
    [13, 18],
    [22, Infinity],
    [0, 17],
    [0, 18],
  ] as const) {
    expect(bands.some((band) => band.from === from)).toBe(true);
    expect(bands.some((band) => band.to === to)).toBe(true);
  }
});

it('K136, 7.5: parents, siblings, partners and relatives, and physical violence, are near what is known', () => {
  const by = (who: string) => share(team, ({ perpetrator }) => (perpetrator as readonly string[]).includes(who));
  expect([by('parent'), by('sibling'), by('partner'), by('other-relative')]).toEqual([66, 18, 15, 16]);
  expect(share(team, ({ exposure }) => exposure.some((each) => each.exposure === 'physical'))).toBe(36);
});

it('follows the population: Göteborg has most contacts, and more than half of those with a municipality', () => {
  const of = (id: string) => team.filter(({ municipality }) => municipality === id).length;
  const ids = setting.municipalities.map(([id]) => id);
  expect(of('goteborg')).toBe(Math.max(...ids.map(of)));
  expect(of('goteborg')).toBeGreaterThan(ids.map(of).reduce((a, b) => a + b) / 2);
});

it('follows the school terms: June and October are above, and July is below, every other month', () => {
  const inMonth = (month: number) => team.filter(({ day }) => Number(day.slice(5, 7)) === month).length;
  const others = [1, 2, 3, 4, 5, 8, 9, 11, 12].map(inMonth);
  for (const peak of [6, 10]) expect(inMonth(peak)).toBeGreaterThan(Math.max(...others));
  expect(inMonth(7)).toBeLessThan(Math.min(...others));
});

it('marks every name as synthetic, so that no figure or list can pass for a real one', () => {
  const { collaboration } = setting;
  const { name, parties, units, bodies } = collaboration;
  const names = [{ name }, ...parties, ...units, ...bodies].map((each) => each.name);
  expect(names.filter((each) => !each.endsWith('(syntetisk)'))).toEqual([]);
  expect(collaboration.nameEn).toMatch(/\(synthetic\)$/);
});

it('is the same year for the same seed, another for another, and has its shares whatever the seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(...shapeNames), (seed, shape) => {
      const made = (of: number) => synthesise(setting, { year: 2023, shape, seed: of })['2023-contacts.json']!;
      expect(made(seed)).toBe(made(seed));
      expect(made(seed)).not.toBe(made(seed + 1));
      const all = standing(made(seed)).filter(({ countsInStatistics }) => countsInStatistics === 'yes');
      expect(all).toHaveLength(shapes[shape].counted);
      const girls = { 'resource-team': 170, mapping: 86 }[shape];
      expect(all.filter(({ gender }) => gender === 'girl-woman')).toHaveLength(girls);
    }),
    { numRuns: 40 },
  );
});
