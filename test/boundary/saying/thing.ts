import { createHash } from 'node:crypto';
import type { Unit } from '#platform/domain';
import type { World } from '../world.js';

/** Which of the things there are, how it is varied, and towards whom: what a saying is made of. */
export interface Turn {
  readonly kind: string;
  readonly thing: number;
  readonly pick: number;
}

export interface Said {
  readonly unit: Unit;
  readonly function: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  /** Sealed content that must be there first, and for whom. */
  readonly content?: { readonly ciphertext: string; readonly recipients: readonly string[] };
}

/** Ids that follow from a number, so that two histories name their things alike. */
export const idOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
export const later = '2999-12-31';

/** Things are opened by one unit towards another; both follow from the number of the thing. */
interface Thing {
  readonly id: string;
  readonly opener: Unit;
  readonly other: Unit;
}

export const thingOf = (world: World, kind: string, nr: number): Thing => {
  // Authorities whose secrecy the matrix knows; what schools and offices may send needs a lawyer first.
  const able = world.units.filter(({ secrecyRegime }) => secrecyRegime !== 'other');
  const opener = able[(nr * 7 + 1) % able.length]!;
  const others = able.filter(
    ({ id, secrecyRegime }) => id !== opener.id && (kind !== 'report' || secrecyRegime === 'social-services'),
  );
  return { id: idOf(`${kind}-${nr}`), opener, other: others[(nr * 3) % others.length]! };
};

export const centre = ({ units }: World): Unit => units[0]!;

export const claims = {
  report: {
    basis: {
      code: 'duty-report-child',
      provision: 'OSL 10:28, SoL (2025:400) 19:1 (SFS 2025:1501)',
      wordingFrom: '2026-01-15',
    },
    ...{ subjectAge: 'under-18', condition: 'child-may-fare-ill' },
  },
  feedback: {
    basis: {
      code: 'feedback-to-reporter',
      provision: 'OSL 26:9 a, SoL (2025:400) 19:6 (SFS 2025:1501)',
      wordingFrom: '2026-01-15',
    },
    ...{ subjectAge: 'under-18', condition: 'only-whether-opened' },
  },
  consent: {
    basis: { code: 'consent', provision: 'OSL 10:1, 12:2', wordingFrom: '2009-06-30' },
    ...{ subjectAge: '21+', condition: 'consent-covers-this' },
  },
} as const;

export const one = <Value>(values: readonly Value[], pick: number): Value => values[pick % values.length]!;

export type Saying = (world: World, turn: Turn, actor: Unit) => Omit<Said, 'unit' | 'function'>;
