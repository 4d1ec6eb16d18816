import type { CalendarDate } from '#platform/domain';
import type { CategoryOf, ContactVariables } from '#slices/support-contact';
import { constellationsOf, exposuresOf, perpetratorsOf, vulnerabilitiesOf } from './acts.js';
import { deal, withColumn } from './apportion.js';
import { workingDays } from './calendar.js';
import { helpFor } from './help.js';
import type { Person } from './person.js';
import { municipalityShares, wayInOf } from './places.js';
import type { Random } from './random.js';
import type { Shape } from './shape.js';
import type { Living } from './synthetic-collaboration.js';

/** One invented contact, and the day it took place. */
export interface Contact {
  readonly day: CalendarDate;
  readonly variables: ContactVariables;
}

export interface Wanted {
  readonly setting: Living;
  readonly shape: Shape;
  readonly year: number;
}

interface Caller extends Person {
  readonly day: CalendarDate;
  readonly caller: CategoryOf<'caller'>;
}

/** So many contacts of a year in the shares of its shape. */
export const contactsOf = (
  random: Random,
  { setting, shape, year }: Wanted,
  count: number,
  countsInStatistics: 'yes' | 'no',
): Contact[] => {
  const callers = callersOf(random, shape, workingDays(random, year, count, shape.seasons));
  const channels = deal(random, shape.channel, callers);
  const municipalities = deal(random, municipalityShares(setting), callers);
  const professions = professionsOf(random, shape, callers);
  const [exposures, perpetrators] = [exposuresOf(random, callers), perpetratorsOf(random, callers)];
  const [vulnerabilities, constellations] = [vulnerabilitiesOf(random, callers), constellationsOf(random, callers)];
  return callers.map(({ day, ...person }, at) => {
    const came = { caller: person.caller, ...professions[at], municipality: municipalities[at]! };
    const variables = {
      ...{ channel: channels[at]!, wayIn: wayInOf(random, setting, came), ...came, ...person },
      ...{ exposure: exposures[at]!, perpetrator: perpetrators[at]!, constellation: constellations[at]! },
      ...{ addedVulnerability: vulnerabilities[at]!, countsInStatistics, ...helpFor(random, day, person) },
    };
    return { day, variables };
  });
};

/** Children below 13 do not call themselves. */
const callersOf = (random: Random, shape: Shape, days: readonly CalendarDate[]): Caller[] => {
  const aged = withColumn(
    days.map((day) => ({ day })),
    'ageBand',
    deal(random, shape.ageBand, days),
  );
  const people = withColumn(aged, 'gender', deal(random, shape.gender, aged));
  const fits = (code: string, { ageBand }: Person) => code !== 'exposed-person' || ageBand !== '0-12';
  return withColumn(people, 'caller', deal(random, shape.caller, people, fits));
};

/** Only professionals have one (K47); by place among the callers. */
const professionsOf = (random: Random, { profession, exposedBehind }: Shape, callers: readonly Caller[]) => {
  const professionals = callers.flatMap(({ caller }, at) => (caller === 'professional' ? [at] : []));
  const professions = deal(random, profession, professionals);
  const behind = deal(random, exposedBehind, professionals);
  return Object.fromEntries(
    professionals.map((at, nth) => [at, { profession: professions[nth]!, exposedBehind: behind[nth]! }]),
  );
};
