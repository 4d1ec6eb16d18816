import type { AgreementEvent } from '../domain/agreement.events.js';

export interface Line {
  readonly sv: string;
  readonly en: string;
}

type Lines = {
  readonly [Type in AgreementEvent['type']]: (
    event: Extract<AgreementEvent, { readonly type: Type }>,
    name: (party: string) => string,
  ) => Line;
};

const paragraphs = (provisions: readonly { readonly paragraph: string }[]): string =>
  provisions.map(({ paragraph }) => paragraph).join(', ');

const lines: Lines = {
  'agreement.drafted.v1': ({ title, versionDate, blocks }) => ({
    sv: `${title}: version ${versionDate} med ${blocks.length} underskriftsrutor`,
    en: `${title}: version ${versionDate} with ${blocks.length} signature blocks`,
  }),
  'agreement.signed.v1': ({ block }) => ({ sv: `Undertecknat i rutan ${block}`, en: `Signed in the block ${block}` }),
  'agreement.entered-into-force.v1': ({ despiteMissingSignatures: reason }) => ({
    sv: reason ? `Avtalet börjar gälla fast underskrifter saknas: ${reason}` : 'Avtalet börjar gälla',
    en: reason ? `The agreement applies although signatures are missing: ${reason}` : 'The agreement applies',
  }),
  'agreement.amended.v1': ({ provisions }) => ({
    sv: `Ändring av ${paragraphs(provisions)}`,
    en: `Amendment of ${paragraphs(provisions)}`,
  }),
  'agreement.renegotiation-called.v1': ({ party, materialChange }, name) => ({
    sv: `${name(party)} påkallar omförhandling: ${materialChange}`,
    en: `${name(party)} calls for renegotiation: ${materialChange}`,
  }),
  'agreement.renegotiation-concluded.v1': ({ outcome }) =>
    outcome === 'agreed'
      ? { sv: 'Omförhandlingen ledde till enighet', en: 'The renegotiation led to agreement' }
      : {
          sv: 'Ingen enighet: avtalet fortsätter med gällande lydelse',
          en: 'No agreement: the agreement continues as it reads',
        },
  'agreement.notice-given.v1': ({ party }, name) => ({
    sv: `${name(party)} säger upp avtalet`,
    en: `${name(party)} gives notice of termination`,
  }),
  'agreement.withdrawal-requested.v1': ({ party, effectiveOn }, name) => ({
    sv: `${name(party)} begär utträde per ${effectiveOn}`,
    en: `${name(party)} requests withdrawal with effect on ${effectiveOn}`,
  }),
  'agreement.withdrawal-forwarded.v1': ({ party }, name) => ({
    sv: `Begäran från ${name(party)} har förts vidare till styrgruppen`,
    en: `The request of ${name(party)} has been forwarded to the steering group`,
  }),
  'agreement.cost-change-assessed.v1': ({ material, leaving, reasons }, name) => ({
    sv: `Kostnadsändringen när ${leaving.map(name).join(', ')} lämnar bedöms ${material ? '' : 'inte '}vara väsentlig: ${reasons}`,
    en: `The change of cost when ${leaving.map(name).join(', ')} leaves is judged ${material ? '' : 'not '}to be material: ${reasons}`,
  }),
  'agreement.party-left.v1': ({ party, consequence }, name) =>
    consequence === 're-split'
      ? {
          sv: `${name(party)} utträder; endast kostnadsfördelningen rättas`,
          en: `${name(party)} leaves; only the cost split is corrected`,
        }
      : {
          sv: `${name(party)} utträder; övriga parter förhandlar snarast`,
          en: `${name(party)} leaves; the others negotiate as soon as possible`,
        },
  'agreement.negotiation-concluded.v1': ({ outcome }) =>
    outcome === 'agreed'
      ? { sv: 'Parterna är eniga om fortsättningen', en: 'The parties agree on the continuation' }
      : {
          sv: 'Parterna är inte eniga: avtalet upphör den 31 december innevarande år',
          en: 'The parties do not agree: the agreement ends on 31 December of the current year',
        },
  'agreement.accession-requested.v1': ({ party }, name) => ({
    sv: `${name(party)} vill ansluta sig`,
    en: `${name(party)} wishes to join`,
  }),
  'agreement.addendum-signed.v1': ({ block }) => ({
    sv: `Tilläggsavtalet undertecknat i rutan ${block}`,
    en: `The addendum signed in the block ${block}`,
  }),
  'agreement.party-acceded.v1': ({ party }, name) => ({
    sv: `${name(party)} är part`,
    en: `${name(party)} is a party`,
  }),
  'agreement.extended.v1': ({ from, to, continuing }) => ({
    sv: `Avtalet förlängs ${from} – ${to} för ${continuing.length} parter`,
    en: `The agreement is extended ${from} – ${to} for ${continuing.length} parties`,
  }),
  'agreement.evaluated.v1': ({ scope, party, summary }, name) =>
    scope === 'joint'
      ? { sv: `Partsgemensam utvärdering: ${summary}`, en: `Joint evaluation: ${summary}` }
      : {
          sv: `Egen utvärdering av ${name(party ?? '')}: ${summary}`,
          en: `Own evaluation by ${name(party ?? '')}: ${summary}`,
        },
  'agreement.ended.v1': ({ how }) =>
    how === 'early'
      ? { sv: 'Avtalet upphör i förtid', en: 'The agreement ends early' }
      : { sv: 'Avtalet upphör', en: 'The agreement ends' },
  'agreement.final-account-delivered.v1': ({ document }) => ({
    sv: `Slutredovisning lämnad: ${document}`,
    en: `Final account delivered: ${document}`,
  }),
};

/** What an event says, in a sentence, with parties by their names. */
export const lineOf = (event: AgreementEvent, name: (party: string) => string): Line =>
  (lines[event.type] as (event: AgreementEvent, name: (party: string) => string) => Line)(event, name);
