import { dated } from './dated.js';
import type { HubReader } from './hub-reader.js';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import type { Page } from './layout.js';
import type { Names } from './names.js';

interface Decision {
  readonly body: string;
  readonly paragraph: string | null;
  readonly text: string | null;
  readonly conditional: boolean;
  readonly points: readonly { readonly text?: string | null }[];
  readonly sources: readonly { readonly title: string; readonly row?: string }[];
  readonly quality: readonly string[];
  readonly occurredText: Text;
}

const title: Text = { sv: 'Besluten', en: 'The decisions' };
const lead: Text = {
  sv: 'Beslut som rör avtalet, i tidsordning. Det som källan är osäker om är märkt; inget är rättat i efterhand.',
  en: 'Decisions about the agreement, in order of time. What the source is uncertain of is marked; nothing is smoothed.',
};

export const decisionsPage = async (hub: HubReader, names: Names, language: Language): Promise<Page> => {
  const decisions = await hub.all<Decision>('decisions');
  return {
    title,
    body: html`<p class="lead">${lead[language]}</p>
      <table class="stacked">
        <caption>
          ${decisions.length} ${language === 'sv' ? 'beslut' : 'decisions'}
        </caption>
        <thead>
          <tr>
            <th scope="col">${language === 'sv' ? 'När' : 'When'}</th>
            <th scope="col">${language === 'sv' ? 'Vem' : 'Who'}</th>
            <th scope="col">${language === 'sv' ? 'Vad (enligt sammanställningen, på engelska)' : 'What'}</th>
          </tr>
        </thead>
        <tbody>
          ${decisions.map((decision) => row(decision, names, language))}
        </tbody>
      </table>`,
  };
};

const row = (
  { body, paragraph, text, conditional, points, sources, quality, occurredText }: Decision,
  names: Names,
  language: Language,
): Markup =>
  html`<tr>
    <td class="day">${dated(occurredText[language])}</td>
    <td>${names.of(body)}${paragraph ? html`<br /><span class="quiet small">${paragraph}</span>` : ''}</td>
    <td>
      <span lang="en">${text ?? points.map((point) => point.text).join(' ')}</span>
      ${conditional ? html` <span class="tag open">${language === 'sv' ? 'villkorat' : 'conditional'}</span>` : ''}
      ${quality.map((doubt) => html` <span class="tag doubt" lang="en">${doubt}</span>`)}
      <br /><span class="quiet small">${sources.map((source) => source.title).join(' · ')}</span>
    </td>
  </tr>`;
