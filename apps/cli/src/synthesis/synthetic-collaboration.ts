import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCollaboration, type Collaboration } from '#platform/identity';
import type { TablePlanAdopted } from '#slices/statistics';
import { Complaint } from '../complaint.js';
import { readPlanFile } from '../table-plan/plan-file.js';
import type { Shares } from './random.js';

/** A collaboration, and how many live in its municipalities. */
export interface Living {
  readonly collaboration: Collaboration;
  /** Ids of the municipalities that are parties, by population. */
  readonly municipalities: Shares<string>;
}

/** All that its years are invented from. */
export interface Setting extends Living {
  /** By which its figures are published, oldest first. */
  readonly plans: readonly TablePlanAdopted[];
}

const POPULATION = 'sources/population-2019-12-31.csv';

/**
 * Reads the collaboration of a folder, which is marked as invented.
 * @throws Complaint it is not marked as synthetic: nothing is ever invented for a real one
 */
export const readSetting = (folder: string): Setting => {
  const living = readAnySetting(folder);
  if (living.collaboration.synthetic === true) return { ...living, plans: plansIn(join(folder, 'table-plans')) };
  const file = join(folder, 'collaboration.json');
  throw new Complaint(`${file} does not say \`"synthetic": true\`: nothing is invented for a real collaboration.`);
};

/** Also of a real collaboration: for what never leaves the process, such as the years that a plan is tried on. */
export const readAnySetting = (folder: string): Living => {
  const collaboration = collaborationIn(folder);
  return { collaboration, municipalities: populations(collaboration, text(join(folder, POPULATION))) };
};

/** The collaboration that a folder describes. */
export const collaborationIn = (folder: string): Collaboration => {
  const file = join(folder, 'collaboration.json');
  return readCollaboration(JSON.parse(text(file)), file);
};

const plansIn = (folder: string): readonly TablePlanAdopted[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => readPlanFile(join(folder, name)))
    : [];

const text = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Complaint(`${file} cannot be read: the folder of a collaboration has it, and a population file.`);
  }
};

/** Rows begin `code,name,county,day,inhabitants,`. */
const populations = ({ parties }: Collaboration, csv: string): Shares<string> => {
  const byCode = new Map(
    [...csv.matchAll(/^(\d{4}),[^,]*,\d{2},[^,]*,(\d+),/gm)].map(([, code, said]) => [code, said]),
  );
  return parties
    .filter(({ kind }) => kind === 'municipality')
    .map(({ id, municipalityCode = '' }) => {
      const inhabitants = byCode.get(municipalityCode);
      if (inhabitants === undefined)
        throw new Complaint(`${POPULATION} has no municipality ${municipalityCode} (${id}).`);
      return [id, Number(inhabitants)] as const;
    });
};
