import { parseOccurred } from '#platform/domain';
import type { AgreementOnDay, Obligation, TimelineEntry } from './answers.js';
import { html, Markup } from './html.js';
import type { Language, Text } from './language.js';

export interface Pictured {
  /** As seen from its first day, so that every deadline lies ahead. */
  readonly agreement: AgreementOnDay;
  readonly obligations: readonly Obligation[];
  readonly entries: readonly TimelineEntry[];
  readonly on: string;
  readonly language: Language;
}

const WIDTH = 1000;
const LEFT = 120;
const DAY_MS = 86_400_000;
const rows = { periods: 58, deadlines: 108, payments: 148, events: 188, bottom: 220 } as const;

export const pictureKey: Text = {
  sv: 'Fylld ring: antecknat som gjort. Brett streck: dagen är inte känd. Streckad linje: den valda dagen.',
  en: 'Filled ring: recorded as done. Wide bar: the day is not known. Dashed line: the chosen day.',
};
const labels = {
  periods: { sv: 'Perioder', en: 'Periods' },
  deadlines: { sv: 'Frister', en: 'Deadlines' },
  payments: { sv: 'Betalningar', en: 'Payments' },
  events: { sv: 'Händelser', en: 'Events' },
  description: {
    sv: 'Tidslinje med avtalsperioder, frister, betalningar och händelser. Fylld ring: antecknat som gjort. Samma uppgifter står i tabellerna nedanför och i kalendern.',
    en: 'Timeline with periods, deadlines, payments and events. A filled ring is recorded as done. The same facts are in the tables below and in the calendar.',
  },
} as const satisfies Record<string, Text>;

/** The agreement's life as a picture; everything in it is also in text on the page. */
export const timelinePicture = (pictured: Pictured): Markup => {
  const { agreement, obligations, entries, on, language } = pictured;
  const scale = scaleOver(pictured);
  const deadlines = obligations.filter(({ kind }) => kind !== 'payment');
  const payments = obligations.filter(({ kind }) => kind === 'payment');
  return html`<svg viewBox="0 0 ${WIDTH} ${rows.bottom + 22}" role="img" aria-labelledby="life-title life-about">
    <title id="life-title">${agreement.title}</title>
    <desc id="life-about">${labels.description[language]}</desc>
    ${years(scale)}
    ${(['periods', 'deadlines', 'payments', 'events'] as const).map((row) => html`<text x="0" y="${rows[row] + 4}">${labels[row][language]}</text>`)}
    ${periods(pictured, scale)} ${dots(deadlines, rows.deadlines, '#8a3b00', scale)}
    ${dots(payments, rows.payments, '#1f5f2b', scale)} ${entries.map((entry) => span(entry, language, scale))}
    <line
      x1="${scale.at(on)}"
      y1="30"
      x2="${scale.at(on)}"
      y2="${rows.bottom}"
      stroke="#1b2a33"
      stroke-dasharray="4 3"
    />
    <text x="${scale.at(on)}" y="${rows.bottom + 16}" text-anchor="middle">${on}</text>
  </svg>`;
};

interface Scale {
  readonly first: number;
  readonly last: number;
  readonly at: (day: string) => number;
}

/** Whole years around everything shown. */
const scaleOver = ({ agreement, obligations, entries, on }: Pictured): Scale => {
  const { start, end } = agreement.duration.term;
  const days = [
    start,
    end,
    on,
    ...obligations.map(({ dueBy }) => dueBy),
    ...entries.map(({ occurred }) => parseOccurred(occurred)?.earliest),
  ];
  const found = days.filter((day) => day !== null && day !== undefined).map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...found), Math.max(...found) + 1];
  const [from, to] = [Date.UTC(first, 0, 1) / DAY_MS, Date.UTC(last, 0, 1) / DAY_MS];
  const at = (day: string): number =>
    Math.round(LEFT + ((Date.parse(day) / DAY_MS - from) / (to - from)) * (WIDTH - LEFT - 40));
  return { first, last, at };
};

const years = ({ first, last, at }: Scale): Markup[] =>
  Array.from({ length: last - first + 1 }, (_, index) => {
    const x = at(`${first + index}-01-01`);
    return html`<line x1="${x}" y1="30" x2="${x}" y2="${rows.bottom}" stroke="#c9d3d9" />
      ${index < last - first ? html`<text x="${x + 4}" y="24">${first + index}</text>` : ''}`;
  });

const periods = ({ agreement, language }: Pictured, { at }: Scale): Markup => {
  const { start, end } = agreement.duration.term;
  const extended = agreement.nextDeadlines.find(({ what }) => what === 'end-of-period')?.date ?? end;
  const name: Text = { sv: 'avtalsperiod', en: 'agreement period' };
  const extension: Text = { sv: 'förlängning', en: 'extension' };
  return html`${bar(at(start), at(end), '#00557a', `${name[language]} ${start} – ${end}`)}
  ${extended > end ? bar(at(end), at(extended), '#3d7d99', `${extension[language]} – ${extended}`) : ''}`;
};

const bar = (from: number, to: number, colour: string, name: string): Markup =>
  html`<rect x="${from}" y="${rows.periods - 13}" width="${Math.max(to - from, 2)}" height="26" rx="3" fill="${colour}"
      ><title>${name}</title></rect
    >
    <text x="${from + 8}" y="${rows.periods + 4}" style="fill:#fff">${name}</text>`;

const dots = (obligations: readonly Obligation[], y: number, colour: string, { at }: Scale): Markup[] =>
  obligations.flatMap(({ dueBy, status, titleSv }) =>
    dueBy
      ? [
          html`<circle
            cx="${at(dueBy)}"
            cy="${y}"
            r="6"
            fill="${status === 'done' ? colour : '#fff'}"
            stroke="${colour}"
            stroke-width="2"
            ><title>${dueBy} ${titleSv}</title></circle
          >`,
        ]
      : [],
  );

/** A day is a stroke; what is known to a month, a season or a year is as wide as that. */
const span = (entry: TimelineEntry, language: Language, { at }: Scale): Markup => {
  const { earliest, latest } = parseOccurred(entry.occurred) ?? { earliest: null, latest: null };
  if (!earliest || !latest) return new Markup('');
  const width = Math.max(at(latest) - at(earliest), 3);
  return html`<rect
    x="${at(earliest)}"
    y="${rows.events - 9}"
    width="${width}"
    height="18"
    fill="#1b2a33"
    fill-opacity="${width > 3 ? '0.25' : '0.9'}"
    ><title>${entry.occurred} ${entry[language]}</title></rect
  >`;
};
