import { mapping } from './mapping.js';
import { resourceTeam } from './resource-team.js';
import type { Shape } from './shape.js';

/** What a source says is kept exactly; the rest is invented and only plausible. docs/synthetic-year.md tells which is which. */
export const shapes = { 'resource-team': resourceTeam, mapping } as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as readonly ShapeName[];
