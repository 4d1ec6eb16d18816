import { html, type Markup } from './html.js';
import type { Language } from './language.js';
import type { Names } from './names.js';

/** What a reader may ask of the contributions: which year, and what if. */
export interface Asked {
  readonly year?: string;
  readonly without?: string;
  readonly total?: string;
  readonly pkv?: string;
}

const forms: { readonly [Name in keyof Asked]-?: RegExp } = {
  year: /^\d{4}$/,
  without: /^[a-z0-9-]{1,60}$/,
  total: /^\d{1,12}$/,
  pkv: /^-?\d{1,2}([.,]\d{1,2})?$/,
};

/** The part of a query that has the right form; the rest is left out. */
export const askedIn = (query: Readonly<Record<string, unknown>>): Asked =>
  Object.fromEntries(
    Object.entries(forms).flatMap(([name, form]) => {
      const value = query[name];
      return typeof value === 'string' && form.test(value) ? [[name, value]] : [];
    }),
  );

export interface Choices {
  readonly years: readonly string[];
  readonly municipalities: readonly string[];
}

export const scenarioForm = (
  asked: Asked,
  { years, municipalities }: Choices,
  names: Names,
  language: Language,
): Markup => {
  const sv = language === 'sv';
  const option = (value: string, name: string, chosen: boolean): Markup =>
    chosen ? html`<option value="${value}" selected>${name}</option>` : html`<option value="${value}">${name}</option>`;
  return html`<form method="get" action="/pages/contributions">
    <input type="hidden" name="lang" value="${language}" />
    <label
      >${sv ? 'År' : 'Year'}<select name="year">
        ${years.map((year) => option(year, year, year === asked.year))}
      </select></label
    >
    <label
      >${sv ? 'Om denna inte var med' : 'If this one took no part'}<select name="without">
        ${option('', sv ? '– alla är med' : '– all take part', !asked.without)}
        ${municipalities.map((party) => option(party, names.of(party), party === asked.without))}
      </select></label
    >
    <label
      >${sv ? 'Om summan var, kr' : 'If the total were, kr'}<input
        name="total"
        inputmode="numeric"
        pattern="[0-9]{1,12}"
        size="10"
        value="${asked.total}"
    /></label>
    <label
      >${sv ? 'Antaget PKV, %' : 'Assumed PKV, %'}<input
        name="pkv"
        inputmode="decimal"
        pattern="-?[0-9]{1,2}([.,][0-9]{1,2})?"
        size="5"
        value="${asked.pkv}"
    /></label>
    <button>${sv ? 'Räkna' : 'Compute'}</button>
  </form>`;
};
