import { addDays } from '#platform/domain';
import { Random } from './random.js';
import { said, unitWith, type Said } from './said.js';
import type { Setting } from './synthetic-collaboration.js';

/** The collaboration's table plans, each adopted by its centre on the day before it governs. */
export const planEvents = ({ collaboration, plans }: Setting): Said[] => {
  const random = new Random(`${collaboration.id}/table-plans`);
  const unit = unitWith(collaboration, 'centre');
  return plans.map(({ type, ...data }) =>
    said(collaboration, {
      ...{ id: random.uuid(), unit, function: 'registrar', occurred: addDays(data.from, -1), type },
      data,
    }),
  );
};
