import type { CategoryOf } from '#slices/support-contact';
import { deal } from './apportion.js';
import type { Person } from './person.js';
import { isAdult, isChild } from './person.js';
import type { Random, Shares } from './random.js';

type Fits = (person: Person) => boolean;
type Flags<Code> = readonly (readonly [code: Code, percent: number, fits?: Fits])[];
type Exposed = CategoryOf<'exposure'>;

/**
 * Several may be true of one person, so they sum to more than 100. After what the national team reports of 2014–2022:
 * physical violence at least 34 %, taken abroad or at risk of it 34 % in the last year and less before.
 */
const exposures: Flags<Exposed> = [
  ['physical', 36],
  ['control', 44],
  ['threats', 30],
  ['sexual', 6],
  ['taken-abroad', 18],
  ['forced-marriage', 14],
  ['child-marriage', 5, isChild],
  ['genital-mutilation', 4, ({ gender }) => gender !== 'boy-man'],
  ['sex-for-payment-or-trafficking', 1],
];

/** After the same: parents at least 66, siblings 17, partner 15, other relatives 16 %. */
const perpetrators: Flags<CategoryOf<'perpetrator'>> = [
  ['parent', 66],
  ['sibling', 18],
  ['partner', 15, (person) => !isChild(person)],
  ['other-relative', 16],
  ['other', 3],
];

const vulnerabilities: Flags<CategoryOf<'addedVulnerability'>> = [
  ['mental-health', 22],
  ['abuse', 7],
  ['disability', 9],
  ['hbtq', 2, ({ gender }) => gender === 'trans-nonbinary' || gender === 'unknown'],
];

const constellations: Shares<CategoryOf<'constellation'>> = [
  ['woman-with-children', 6],
  ['siblings', 8],
  ['other', 2],
  ['unknown', 5],
  ['single', 79],
];

const planned: readonly Exposed[] = ['forced-marriage', 'child-marriage', 'genital-mutilation', 'taken-abroad'];
const levelOf = (random: Random, exposure: Exposed): CategoryOf<'level'> =>
  planned.includes(exposure)
    ? random.weighted([
        ['feared', 50],
        ['planned', 28],
        ['done', 16],
        ['unknown', 6],
      ])
    : random.weighted([
        ['done', 80],
        ['feared', 14],
        ['unknown', 6],
      ]);

/** For each person the codes that are true of them; each code is true of its share, or of all whom it fits if they are fewer. */
const flagged = <Code>(random: Random, flags: Flags<Code>, people: readonly Person[]): Code[][] => {
  const found = people.map((): Code[] => []);
  for (const [code, percent, fits = () => true] of flags) {
    const fitting = people.flatMap((person, at) => (fits(person) ? [at] : []));
    const count = Math.min(Math.round((people.length * percent) / 100), fitting.length);
    for (const at of random.shuffled(fitting).slice(0, count)) found[at]!.push(code);
  }
  return found;
};

const orElse = <Code>(codes: readonly Code[], none: Code): readonly Code[] => (codes.length > 0 ? codes : [none]);

export const exposuresOf = (random: Random, people: readonly Person[]) =>
  flagged(random, exposures, people).map((codes) =>
    codes.length === 0
      ? [{ exposure: 'unknown' as const, level: 'unknown' as const }]
      : codes.map((exposure) => ({ exposure, level: levelOf(random, exposure) })),
  );

export const perpetratorsOf = (random: Random, people: readonly Person[]) =>
  flagged(random, perpetrators, people).map((codes) => orElse(codes, 'unknown'));

export const vulnerabilitiesOf = (random: Random, people: readonly Person[]) =>
  flagged(random, vulnerabilities, people).map((codes) => orElse(codes, 'none-stated'));

export const constellationsOf = (random: Random, people: readonly Person[]) =>
  deal(random, constellations, people, (code, person) => {
    if (code === 'woman-with-children') return person.gender === 'girl-woman' && isAdult(person);
    return code !== 'siblings' || !isAdult(person);
  });
