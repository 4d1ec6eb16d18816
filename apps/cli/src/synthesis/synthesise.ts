import { consultationEvents } from './consultations.js';
import { contactEvents } from './contact-events.js';
import { foundingEvents } from './founding.js';
import { planEvents } from './plans.js';
import { Random } from './random.js';
import { fileText } from './said.js';
import { shapes, type ShapeName } from './shapes.js';
import type { Setting } from './synthetic-collaboration.js';

export interface YearWanted {
  readonly year: number;
  readonly shape: ShapeName;
  /** Another seed gives another year of the same shape. */
  readonly seed: number;
}

/** The history files of one synthetic year, by name. Pure: the same question always gives the same bytes. */
export const synthesise = (setting: Setting, { year, shape, seed }: YearWanted): Readonly<Record<string, string>> => {
  const wanted = { setting, shape: shapes[shape], year };
  const random = (of: string) => new Random(`${setting.collaboration.id}/${year}/${shape}/${seed}/${of}`);
  return {
    '10-founding.json': fileText(foundingEvents(setting.collaboration)),
    '20-table-plans.json': fileText(planEvents(setting)),
    [`${year}-consultations.json`]: fileText(consultationEvents(random('consultations'), wanted)),
    [`${year}-contacts.json`]: fileText(contactEvents(random('contacts'), wanted)),
  };
};
