import { paragraph } from '../document/blocks.js';
import type { Wording } from '../wording/wording.js';
import type { Part } from './statistics.js';
import type { ToldTable } from './told-tables.js';

/** What a class means, what is not shown and why, and what is not promised. */
export const notesPart = (told: readonly ToldTable[], { ofPlans }: Wording): Part => {
  const plans = [...new Set(told.map(({ plan }) => plan))];
  const texts = plans.length === 0 ? [noFigures] : [...ofPlans(plans), ...ofFigures];
  return { title: 'Noter', blocks: [...texts, ...ofReport].map(paragraph) };
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
