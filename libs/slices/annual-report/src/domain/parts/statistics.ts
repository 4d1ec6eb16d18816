import { note, paragraph } from '../document/blocks.js';
import type { Block } from '../document/report-document.js';
import { figureBlocks } from './figure-blocks.js';
import type { Wording } from '../wording/wording.js';
import type { Scope } from './scope.js';
import { isBy, type ToldTable } from './told-tables.js';

/** A part of the report: a title, and what there is to say under it. */
export interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const isWayIn = (told: ToldTable): boolean => told.planned.count === 'contacts' && isBy(told, 'wayIn');

const subjects = (wording: Wording): readonly (readonly [string, (told: ToldTable) => boolean])[] => [
  [
    'Verksamhetens utveckling',
    (told) => (told.planned.count === 'contacts' && !isWayIn(told)) || told.planned.count === 'concern-reports',
  ],
  ['Kontakter efter väg in', isWayIn],
  [wording.consultations, ({ planned }) => planned.count === 'consultations'],
  ['Hänvisningar och vad det blev av dem', ({ planned }) => planned.count === 'referrals'],
];

/** What has been told to all parties, by subject (§ 11 a, K48–K50). Each table belongs to one part. */
export const statistics = (told: readonly ToldTable[], scope: Scope, wording: Wording): readonly Part[] =>
  subjects(wording).map(([title, belongs]) => ({ title, blocks: figureBlocks(told.filter(belongs), scope, wording) }));

/** What one party has been told of what came by way of it (§ 11 b and c); everybody else is told where it stands. */
export const partyUse = (
  own: readonly ToldTable[] | undefined,
  party: string,
  scope: Scope,
  wording: Wording,
): Part => {
  if (!own) return { title: 'Parternas användning', blocks: [paragraph(elsewhere)] };
  const blocks = figureBlocks(own, scope, wording);
  return {
    title: `Hur ${party} har använt verksamheten`,
    blocks: blocks.length === 0 ? [] : [...blocks, note(ownOnly)],
  };
};

const elsewhere =
  'Varje parts egna siffror står i den partens egen utgåva av redovisningen och visas inte för någon annan part. Den gemensamma utgåvan innehåller bara det som har publicerats för alla.';
const ownOnly =
  'Siffrorna i den här delen är publicerade för den egna parten och ingen annan. Lämnas de vidare kan de tillsammans med andras siffror säga mer än var för sig.';
