import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkForm, Refusal } from '#platform/intake';
import { planFlaw, TablePlanAdopted } from '#slices/statistics';
import { Complaint } from '../complaint.js';

/** A plan as people write it: YAML with the fields of `table-plan.adopted.v1`. Dates stay as they are written. */
export const readPlanFile = (file: string): TablePlanAdopted => {
  const plan = formed(file, written(file));
  const flaw = planFlaw(plan);
  if (flaw) throw new Complaint(`${file} is refused: ${flaw.code}. ${flaw.message}`, 1);
  return plan;
};

const written = (file: string): unknown => {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'core' });
  } catch {
    throw new Complaint(`${file} cannot be read as YAML.`);
  }
};

const formed = (file: string, data: unknown): TablePlanAdopted => {
  try {
    return checkForm(TablePlanAdopted, 'table-plan.adopted.v1', data) as TablePlanAdopted;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const places = (error.invalidParameters ?? []).map(
      ({ pointer, rule, detail }) => `\n  ${pointer.replace(/^\/data/, '') || '/'}: ${detail ?? rule}`,
    );
    throw new Complaint(`${file} does not have the form of a table plan:${places.join('')}`, 1);
  }
};
