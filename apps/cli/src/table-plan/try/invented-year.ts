import { Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { consultationCatalogue } from '#slices/consultation';
import type { Invented, TablePlanAdopted } from '#slices/statistics';
import { contactCategories, supportContactCatalogue } from '#slices/support-contact';
import { Complaint } from '../../complaint.js';
import { consultationEvents } from '../../synthesis/consultations.js';
import { contactEvents } from '../../synthesis/contact-events.js';
import { drawnSetting, drawnShape, inBands } from '../../synthesis/drawn.js';
import { Random } from '../../synthesis/random.js';
import { resourceTeam } from '../../synthesis/resource-team.js';
import type { Said } from '../../synthesis/said.js';
import type { Living } from '../../synthesis/synthetic-collaboration.js';

export interface YearOfChance {
  readonly setting: Living;
  readonly year: number;
  readonly contacts: number;
  /** Any text; another text is another year. */
  readonly seed: string;
}

/** What the units of a collaboration might tell in a year. It is counted where it is made, and never posted anywhere. */
export const inventedYear = ({ setting, year, contacts, seed }: YearOfChance): readonly Invented[] => {
  const random = (of: string) => new Random(`${setting.collaboration.id}/${year}/${seed}/${of}`);
  const bands = setting.collaboration.ageBands ?? contactCategories.ageBand;
  const shape = drawnShape(random('shape'), inBands(resourceTeam, bands), contacts);
  const living = drawnSetting(random('living'), setting, shape.counted);
  return [
    ...contactEvents(random('contacts'), { setting: living, shape, year }),
    ...consultationEvents(random('consultations'), { setting, shape, year }),
  ].flatMap(contributed);
};

const inventedCounts: readonly string[] = ['contacts', 'consultations'];

/**
 * The tables of a plan that something can be invented for.
 * @throws Complaint there is none
 */
export const inventedOnly = (plan: TablePlanAdopted): TablePlanAdopted => {
  const tables = plan.tables.filter(({ count }) => inventedCounts.includes(count));
  if (tables.length > 0) return { ...plan, tables };
  throw new Complaint(`Nothing is invented but ${inventedCounts.join(' and ')}, and the plan has no table of them.`);
};

const catalogues = new Catalogues(new Upcasters());
for (const each of [supportContactCatalogue, consultationCatalogue]) catalogues.add(each);

const contributed = ({ unit, event: { type, occurred, data } }: Said): readonly Invented[] => {
  const event = { type, ...data };
  const contribution = catalogues.contribution(event);
  if (!contribution) return [];
  const stream = catalogues.find(type)!.stream(event, unit);
  const readers = [unit, ...(catalogues.entry(type)!.recipients?.(event) ?? [])];
  return [{ stream, contribution, occurred, recordedOn: occurred, readers }];
};
