import type { TablePlan } from '../facts/published-figures.js';

/** What the protection is about, and what it is not. */
export const guaranteeWords = ({ k, coalition }: TablePlan): string =>
  `Vad skyddet inte omfattar: det gäller visshet om att en grupp under ${k} finns, är tom eller hur stor den är, ${coalition > 1 ? 'för två parter som lägger ihop sina uppgifter' : 'för en part för sig'}. Det gäller inte sannolikhet, inte den som har andra register, och inte fler parter som lägger ihop sina uppgifter.`;

export const madeUpWords = ({ version, synthetic }: TablePlan): readonly string[] =>
  synthetic ? [`Siffrorna enligt plan ${version} är påhittade för demonstration. Ingen slutsats får dras av dem.`] : [];
