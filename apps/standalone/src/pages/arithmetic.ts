import type { Language, Text } from './language.js';
import type { Names } from './names.js';

/** Patterns of the steps that `/v1/contributions/{year}/explanation` gives, and the same for people to read. */
const forms: readonly (readonly [RegExp, Text])[] = [
  [
    /^budget from (?<y>\d+): (?<a>\d+) kr per year$/,
    { sv: 'budget från <y>: <a> kr per år', en: 'budget from <y>: <a> kr per year' },
  ],
  [
    /^part (?<party>\S+): (?<a>\d+) as stated in the budget$/,
    { sv: '<party>: <a> kr, som budgeten anger', en: '<party>: <a> kr, as stated in the budget' },
  ],
  [
    /^No index: (?<y>\d+) is not after the price level and first operating year (?<z>\d+)$/,
    {
      sv: 'ingen uppräkning: <y> ligger inte efter prisnivån och första verksamhetsåret <z>',
      en: 'no index: <y> is not after the price level and first operating year <z>',
    },
  ],
  [
    /^index (?<y>\d+): (?<p>\S+) per cent, PKV for (?<z>\d+) published (?<day>\S+)$/,
    {
      sv: 'uppräkning <y>: <p> procent, PKV för <z> publicerat <day>',
      en: 'index <y>: <p> per cent, PKV for <z> published <day>',
    },
  ],
  [
    /^share (?<party>\S+): \d+ \* (?<a>\d+) \/ (?<b>\d+) = (?<c>\d+) and remainder (?<r>\d+) of \d+, makes (?<d>\d+)$/,
    {
      sv: '<party>, andel i hundradels procent: 10 000 × <a> / <b> invånare = <c>, rest <r>, blir <d>',
      en: '<party>, share in hundredths of a per cent: 10,000 × <a> / <b> inhabitants = <c>, remainder <r>, makes <d>',
    },
  ],
  [
    /^(?:amount )?(?<party>\S+): (?<a>\d+) \* (?<b>\d+) \/ (?<e>\d+) = (?<c>\d+) and remainder (?<r>\d+) of \d+, makes (?<d>\d+)$/,
    {
      sv: '<party>: <a> × <b> / <e> = <c>, rest <r>, blir <d> kr',
      en: '<party>: <a> × <b> / <e> = <c>, remainder <r>, makes <d> kr',
    },
  ],
  [/^amount (?<party>\S+): (?<a>\d+), alone$/, { sv: '<party>: <a> kr, ensam', en: '<party>: <a> kr, alone' }],
  [
    /^due (?<party>\S+): (?<a>\d+) - (?<b>\d+) in kind = (?<c>\d+)$/,
    { sv: '<party>: <a> − <b> i natura = <c> kr', en: '<party>: <a> − <b> in kind = <c> kr' },
  ],
];

/** Years, days and per cents stand as they are. */
const asWritten = ['y', 'z', 'p', 'day'];

/** One step for people to read; undefined when it is of a form not known here. */
export const stepFor = (step: string, names: Names, language: Language): string | undefined => {
  for (const [pattern, text] of forms) {
    const found = pattern.exec(step)?.groups;
    if (found)
      return text[language].replace(/<(\w+)>/g, (_, name: string) => shown(name, found[name] ?? '', names, language));
  }
  return undefined;
};

const shown = (name: string, value: string, names: Names, language: Language): string => {
  if (name === 'party') return partNames[value]?.[language] ?? names.of(value);
  if (asWritten.includes(name)) return value;
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(Number(value));
};

/** What the parts of the budget are called. */
export const partNames: Readonly<Record<string, Text>> = {
  municipalities: { sv: 'kommunerna', en: 'the municipalities' },
  region: { sv: 'regionen', en: 'the region' },
};
