import { paragraph } from '../document/blocks.js';
import type { TablePlan } from '../facts/published-figures.js';
import { lowestClass } from './figure-blocks.js';
import type { Part } from './statistics.js';
import type { ToldTable } from './told-tables.js';

/** What a class means, what is not shown and why, and what is not promised. */
export const notesPart = (told: readonly ToldTable[]): Part => {
  const plans = [...new Set(told.map(({ plan }) => plan))];
  const texts = plans.length === 0 ? [noFigures] : [...plans.flatMap(ofPlan), ...ofFigures];
  return { title: 'Noter', blocks: [...texts, ...ofReport].map(paragraph) };
};

const ofPlan = ({ version, k, coalition, synthetic, tables }: TablePlan): readonly string[] => {
  const widths = [...new Set(tables.flatMap(({ ladder }) => ladder.map(({ width }) => width)))].toSorted(
    (a, b) => a - b,
  );
  return [
    `Klasser (plan ${version}): talen visas i fasta klasser som är bestämda i förväg och inte följer av utfallet. Den lägsta är ${lowestClass(k)}; därefter följer klasser om ${widths.join(', ')} tal. Andelar och medelvärden får bara räknas på klasserna.`,
    `Den lägsta klassen, ${lowestClass(k)}, innehåller noll: den säger inte att något har hänt.`,
    `Vad skyddet inte omfattar: det gäller visshet om att en grupp under ${k} finns, är tom eller hur stor den är, ${coalition > 1 ? 'för två parter som lägger ihop sina uppgifter' : 'för en part för sig'}. Det gäller inte sannolikhet, inte den som har andra register, och inte fler parter som lägger ihop sina uppgifter.`,
    ...(synthetic
      ? [`Siffrorna enligt plan ${version} är påhittade för demonstration. Ingen slutsats får dras av dem.`]
      : []),
  ];
};

const noFigures = 'Inga siffror om verksamheten har publicerats för perioden, och därför visas inga klasser.';

const ofFigures = [
  'Det som räknas är kontakter, konsultationer, hänvisningar och anmälningar, inte personer: anonyma kontakter kan inte kopplas till personer.',
  'Vad som inte visas: grupper som planen inte nämner ingår bara i totaler. ”Visas inte” betyder att tabellen hade kunnat röja en liten grupp. ”Ej publicerat” betyder att raden inte fanns i en publicering det året.',
  'Publicerade tabeller ändras aldrig. Det som registreras eller rättas senare räknas först i nästa längre period.',
];

const ofReport = [
  'Redovisningen bygger bara på det som är öppet för alla parter och på publicerade tabeller. Inga uppgifter i enskilda ärenden har använts. Personer nämns inte; den som handlar är en enhet, ett organ eller en funktion.',
  'Funktioner, ärenden, villkor och sammanfattningar står som de har registrerats, på det språk som de registrerades på.',
  'Händelser vars dag är okänd, eller bara känd som en tid över flera år, står inte under något år.',
];
