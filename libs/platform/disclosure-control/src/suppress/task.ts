import type { Coefficients, Statement } from '../statement.js';

/** From where to where; `null` is no end. */
export interface Limits {
  readonly lo: number | null;
  readonly up: number | null;
}

/** A figure of the table. */
export interface TableCell {
  readonly id: string;
  readonly value: number;
  /** What is lost where it is withheld. */
  readonly cost: number;
  /** What readers see where it is not withheld: the value itself when left out, or the limits of a class. */
  readonly shown?: Limits;
  /** Impossible by definition; everybody knows it to be 0, so that withholding it protects nothing and is never chosen. */
  readonly structuralZero?: boolean;
}

/** How far an attacker's range of a cell must reach. No number: no demand in that direction. */
export interface Demand {
  readonly cell: string;
  readonly lo?: number | null;
  readonly up?: number | null;
}

/** Somebody who computes back. All attackers see the same pattern, each with its own knowledge. */
export interface Adversary {
  /** What it knows of withheld cells before anything is published; widened to the value where that lies outside. */
  readonly limits?: Readonly<Record<string, Limits>>;
  /** What it knows of those without limits of their own; 0 and no end when left out. */
  readonly otherwise?: Limits;
  /** What it knows besides, over cells of the table. */
  readonly knows?: readonly Statement[];
  readonly demands: readonly Demand[];
}

/** Which figures to withhold, so that no attacker comes closer than demanded, at the least cost. */
export interface SuppressionTask {
  readonly cells: readonly TableCell[];
  /** Sums over cells that are 0, such as a row minus its total. */
  readonly relations: readonly Coefficients[];
  /** Withheld whatever it costs: the primary cells, structural zeros among them too. */
  readonly withheld: readonly string[];
  readonly attackers: readonly Adversary[];
  /** What earlier releases said of the same cells, in public. */
  readonly released?: readonly Statement[];
  /** Whether attackers know that all cells are whole numbers. */
  readonly whole: boolean;
}
