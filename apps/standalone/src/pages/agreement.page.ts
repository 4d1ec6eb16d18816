import type { AgreementOnDay, Obligation, TimelineEntry } from './answers.js';
import { dayForm } from './day-form.js';
import type { HubReader } from './hub-reader.js';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import type { Page } from './layout.js';
import type { Names } from './names.js';
import { dated } from './dated.js';
import { pictureKey, timelinePicture } from './timeline-picture.js';
import { wide } from './wide.js';

interface Block {
  readonly block: string;
  readonly party: string;
  /** Who signs for the party. */
  readonly unit: string;
  readonly signed: string | null;
}

const title: Text = { sv: 'Avtalets liv', en: 'The life of the agreement' };
const statuses: Readonly<Record<string, Text>> = {
  absent: { sv: 'ännu inte skrivet', en: 'not yet written' },
  drafted: { sv: 'ännu inte i kraft', en: 'not yet in force' },
  'in-force': { sv: 'i kraft', en: 'in force' },
  negotiating: { sv: 'förhandling pågår (§ 18)', en: 'under negotiation (§ 18)' },
  ending: { sv: 'på väg att upphöra', en: 'ending' },
  'extension-not-recorded': {
    sv: 'perioden är slut, förlängning är inte inlagd',
    en: 'the period is over, no extension is recorded',
  },
  ended: { sv: 'upphört', en: 'ended' },
};

export const agreementPage = async (hub: HubReader, names: Names, language: Language, on: string): Promise<Page> => {
  const [summary] = await hub.all<{ readonly agreementId: string }>('agreements', { on });
  if (!summary)
    return { title, body: html`<p>${language === 'sv' ? 'Inget avtal är inlagt.' : 'No agreement is recorded.'}</p>` };
  const path = `agreements/${summary.agreementId}`;
  const agreement = await hub.get<AgreementOnDay>(path, { on });
  const whole = await hub.get<AgreementOnDay>(path, { on: agreement.duration.term.start });
  const { blocks } = await hub.get<{ readonly blocks: readonly Block[] }>(`${path}/signatures`, { on });
  const obligations = await hub.all<Obligation>('obligations', { on });
  const entries = await hub.all<TimelineEntry>(`${path}/timeline`);
  return {
    title,
    body: html`<p class="lead" lang="sv">${agreement.title}</p>
      ${dayForm('/pages/agreement', on, language)} ${facts(agreement, language)}
      ${wide(agreement.title, timelinePicture({ agreement: whole, obligations, entries, on, language }), language)}
      <p class="quiet small">${pictureKey[language]}</p>
      <h2>${language === 'sv' ? 'Underskrifter' : 'Signatures'}</h2>
      ${signatureTable(blocks, names, language)}
      <h2>${language === 'sv' ? 'Vad som har hänt' : 'What has happened'}</h2>
      ${language === 'sv' && html`<p class="quiet small">Anmärkningar och skäl står som i sammanställningen, på engelska.</p>`}
      ${history(entries, language)}`,
  };
};

const facts = ({ status, period, parties, signatures, nextDeadlines }: AgreementOnDay, language: Language): Markup => {
  const sv = language === 'sv';
  const next = nextDeadlines[0];
  return html`<dl class="facts">
    <dt>${sv ? 'Läge' : 'Status'}</dt>
    <dd>${statuses[status]?.[language] ?? status}</dd>
    <dt>${sv ? 'Period' : 'Period'}</dt>
    <dd>${period ? dated(`${period.number}: ${period.start} – ${period.end}`) : '–'}</dd>
    <dt>${sv ? 'Parter' : 'Parties'}</dt>
    <dd>${parties.length}</dd>
    <dt>${sv ? 'Underskrifter' : 'Signatures'}</dt>
    <dd>${signatures.given} ${sv ? 'av' : 'of'} ${signatures.needed}</dd>
    <dt>${sv ? 'Nästa frist' : 'Next deadline'}</dt>
    <dd>${next ? dated(`${next.date} (${next.rule})`) : '–'}</dd>
  </dl>`;
};

const signatureTable = (blocks: readonly Block[], names: Names, language: Language): Markup =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">${language === 'sv' ? 'Part' : 'Party'}</th>
        <th scope="col">${language === 'sv' ? 'Underskrivet' : 'Signed'}</th>
      </tr>
    </thead>
    <tbody>
      ${blocks.map(
        ({ party, unit, signed }) =>
          html`<tr>
            <td>${names.of(party)}<br /><span class="quiet small">${names.of(unit)}</span></td>
            <td>
              ${signed ? dated(signed) : html`<span class="tag doubt">${language === 'sv' ? 'ingen uppgift' : 'nothing recorded'}</span>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const history = (entries: readonly TimelineEntry[], language: Language): Markup =>
  html`<table>
    <tbody>
      ${entries.map(
        (entry) =>
          html`<tr>
            <td class="day">${dated(entry.occurred)}</td>
            <td>
              ${entry[language]}
              ${entry.quality.map((doubt) => html`<span class="tag doubt" lang="en">${doubt}</span> `)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
