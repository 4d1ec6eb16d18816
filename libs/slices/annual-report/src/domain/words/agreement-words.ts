import type { AnyFact } from '../facts/fact.js';

type Names = (id: string) => string;
export type AgreementFact = Extract<AnyFact, { readonly type: `agreement.${string}` }>;

export const isAgreementFact = (fact: AnyFact): fact is AgreementFact => fact.type.startsWith('agreement.');

/** What an event of the agreement says, in a sentence. */
export const agreementWords = (fact: AgreementFact, name: Names): string => {
  switch (fact.type) {
    case 'agreement.accession-requested.v1':
      return `${name(fact.said.party)} vill ansluta sig (§ 19).`;
    case 'agreement.addendum-signed.v1':
      return 'En ruta i tilläggsavtalet undertecknades (§ 19).';
    case 'agreement.amended.v1':
      return `Avtalet ändrades: ${fact.said.provisions.map(({ paragraph }) => paragraph).join(', ')} (§ 15).`;
    case 'agreement.cost-change-assessed.v1':
      return `Kostnadsändringen när ${fact.said.leaving.map(name).join(', ')} lämnar bedömdes ${fact.said.material ? '' : 'inte '}vara väsentlig (§ 18).`;
    case 'agreement.drafted.v1':
      return `Avtalet förelåg i version ${fact.said.versionDate}.`;
    case 'agreement.ended.v1':
      return fact.said.how === 'early' ? 'Avtalet upphörde i förtid (§ 18).' : 'Avtalet upphörde vid periodens slut.';
    case 'agreement.entered-into-force.v1':
      return 'Avtalet började gälla (§ 16).';
    case 'agreement.evaluated.v1':
      return fact.said.scope === 'joint'
        ? 'Partsgemensam utvärdering (§ 16).'
        : `Egen utvärdering av ${name(fact.said.party ?? '')}.`;
    case 'agreement.extended.v1':
      return `Avtalet förlängdes ${fact.said.from} – ${fact.said.to} (§ 16).`;
    case 'agreement.final-account-delivered.v1':
      return 'Slutredovisningen lämnades (§ 18).';
    case 'agreement.negotiation-concluded.v1':
      return fact.said.outcome === 'agreed'
        ? 'Parterna blev eniga om fortsättningen (§ 18).'
        : 'Parterna blev inte eniga: avtalet upphör den 31 december (§ 18).';
    case 'agreement.notice-given.v1':
      return `${name(fact.said.party)} sade upp avtalet (§ 16).`;
    case 'agreement.party-acceded.v1':
      return `${name(fact.said.party)} blev part (§ 19).`;
    case 'agreement.party-left.v1':
      return `${name(fact.said.party)} utträdde (§§ 17–18).`;
    case 'agreement.renegotiation-called.v1':
      return `${name(fact.said.party)} påkallade omförhandling (§ 14).`;
    case 'agreement.renegotiation-concluded.v1':
      return fact.said.outcome === 'agreed'
        ? 'Omförhandlingen ledde till enighet (§ 14).'
        : 'Omförhandlingen ledde inte till enighet: avtalet fortsätter som det lyder (§ 14).';
    case 'agreement.signed.v1':
      return `Avtalet undertecknades i rutan ${fact.said.block}.`;
    case 'agreement.withdrawal-forwarded.v1':
      return `Begäran om utträde från ${name(fact.said.party)} fördes vidare till styrgruppen (§ 17).`;
    case 'agreement.withdrawal-requested.v1':
      return `${name(fact.said.party)} begärde utträde per ${fact.said.effectiveOn} (§ 17).`;
  }
};
