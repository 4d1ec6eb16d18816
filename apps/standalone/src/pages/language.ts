export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same said in each language. */
export type Text = { readonly [Each in Language]: string };

export const languageOf = (asked: unknown): Language => (asked === 'en' ? 'en' : 'sv');

/** Whole kronor as Swedish or English readers write them, with spaces that do not break. */
export const kronor = (amount: number, language: Language): string =>
  `${new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(amount).replace('-', '−')} kr`.replaceAll(
    ' ',
    '\u00a0',
  );

/** Hundredths of a per cent as per cent. */
export const percent = (hundredths: number, language: Language): string =>
  new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { minimumFractionDigits: 2 }).format(hundredths / 100);
