import type { Group, ReleasedTable } from '../../domain/released-table.js';
import { cellsInOrder, combinations, type Told } from '../cells-in-order.js';
import { classOf } from '../class-of.js';
import { isTime } from '../json-stat/dimensions.js';
import type { Language } from '../language.js';
import { plainText } from '../plain-text.js';
import { wrapped } from './wrapped.js';

/** A class as it is drawn: from `lo` to `end`, in one panel, at one place along its axis. */
export interface DrawnCell {
  readonly panel: number;
  readonly place: number;
  readonly lo: number;
  readonly end: number;
  readonly told: 'figure' | 'class' | 'no-upper-limit' | 'nothing';
  /** What is told, in lines. */
  readonly text: readonly string[];
}

/** A table as it is drawn: small pictures beside each other, all with one axis of places and one scale. */
export interface Drawn {
  /** Time runs from left to right, everything else from the top down. */
  readonly upright: boolean;
  readonly panels: readonly (readonly string[])[];
  readonly places: readonly (readonly string[])[];
  readonly cells: readonly DrawnCell[];
  readonly end: number;
}

const PLACE_WIDTH = 26;
const TIME_WIDTH = 9;
const PANEL_WIDTH = 30;

/** The dimension along the axis: time if there is any, else the last. */
const alongOf = ({ dimensions }: ReleasedTable): number => {
  const time = dimensions.findIndex(isTime);
  return time >= 0 ? time : dimensions.length - 1;
};

const namesOf = (groups: readonly Group[], language: Language): string =>
  groups.map((group) => plainText(group[language])).join(' · ');

// Beyond the greatest limit that is told, so that an arrow has somewhere to point; the same for every such class.
const endOf = ({ cells }: ReleasedTable): number => {
  const greatest = Math.max(1, ...cells.map(({ lo, up }) => up ?? lo));
  return cells.some(({ up }) => up === null) ? greatest * 1.15 + 1 : greatest;
};

const formOf = (told: Told, end: number): Pick<DrawnCell, 'lo' | 'end' | 'told'> => {
  if (!told) return { lo: 0, end: 0, told: 'nothing' };
  const { lo, up } = told;
  if (up === null) return { lo, end, told: 'no-upper-limit' };
  return { lo, end: up, told: lo === up ? 'figure' : 'class' };
};

/** What the picture shows, and nothing else: it is worked out from the cells alone, in the order of the plan. */
export const drawn = (table: ReleasedTable, language: Language): Drawn => {
  const along = alongOf(table);
  const axis = table.dimensions[along];
  const upright = axis !== undefined && isTime(axis);
  const end = endOf(table);
  const places = (axis?.groups ?? []).map((group) =>
    wrapped(namesOf([group], language), upright ? TIME_WIDTH : PLACE_WIDTH),
  );
  const panels: string[] = [];
  const cells = cellsInOrder(table).map(({ groups, told }): DrawnCell => {
    const rest = JSON.stringify(groups.filter((_, index) => index !== along).map(({ id }) => id));
    if (!panels.includes(rest)) panels.push(rest);
    const place = axis ? axis.groups.indexOf(groups[along]!) : 0;
    const text = wrapped(classOf(told, language), upright ? TIME_WIDTH : PLACE_WIDTH);
    return { panel: panels.indexOf(rest), place, text, ...formOf(told, end) };
  });
  return { upright, end, places, cells, panels: panelNames(table, along, language) };
};

const panelNames = (table: ReleasedTable, along: number, language: Language): string[][] =>
  combinations(table.dimensions.filter((_, index) => index !== along).map(({ groups }) => groups)).map((groups) =>
    wrapped(namesOf(groups, language), PANEL_WIDTH),
  );
