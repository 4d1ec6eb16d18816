import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { checkForm, Refusal } from '#platform/intake';
import { planFlaw, TablePlanAdopted } from '#slices/statistics';
import { Complaint } from '../complaint.js';
import { remarksOn } from './form-remarks.js';
import { flawed } from './plan-place.js';

/** A plan as people write it, with the form of `table-plan.adopted.v1`. Dates stay as they are written. */
export const formedPlan = (file: string): TablePlanAdopted => {
  const data = parsed(file, written(file));
  try {
    return checkForm(TablePlanAdopted, 'table-plan.adopted.v1', data) as TablePlanAdopted;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const places = remarksOn(error.invalidParameters, data).map((remark) => `\n  ${remark}`);
    throw new Complaint(`${file} does not have the form of a table plan:${places.join('')}`, 1);
  }
};

/** One that contradicts itself nowhere, whatever the collaboration is. */
export const readPlanFile = (file: string): TablePlanAdopted => {
  const plan = formedPlan(file);
  const flaw = planFlaw(plan);
  if (flaw) throw flawed(file, plan, flaw);
  return plan;
};

const written = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Complaint(`${file} cannot be read: is there such a file?`);
  }
};

const parsed = (file: string, text: string): unknown => {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const [first] = document.errors;
  if (!first) return document.toJS() as unknown;
  const { line, col } = lines.linePos(first.pos[0]);
  throw new Complaint(`${file} cannot be read as YAML: line ${line}, column ${col}: ${first.message}`);
};
