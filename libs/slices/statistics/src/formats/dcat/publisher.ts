import type { Label } from '../../domain/released-table.js';

/** The kinds of publisher that DCAT-AP-SE knows (ADMS publisher types). */
export type PublisherType =
  | 'Academia-ScientificOrganisation'
  | 'Company'
  | 'LocalAuthority'
  | 'NationalAuthority'
  | 'NonGovernmentalOrganisation'
  | 'NonProfitOrganisation'
  | 'RegionalAuthority';

/** Who publishes, and on what terms: given by those who run the hub. */
export interface Publisher {
  readonly name: string;
  /** `NNNNNN-NNNN`, with or without the hyphen. */
  readonly organisationNumber: string;
  readonly type: PublisherType;
  readonly contact: { readonly name: string; readonly email: string };
  readonly catalogue: { readonly title: Label; readonly description: Label };
  /** The licence of the data, as its web address. */
  readonly licence: string;
  /** The audience whose tables are open to everyone; no other table is described. */
  readonly openAudience: string;
}

/** The address that Sveriges dataportal merges publishers by: ten digits, no hyphen. */
export const publisherAddress = ({ organisationNumber }: Publisher): string => {
  const digits = organisationNumber.replace('-', '');
  if (!/^\d{10}$/.test(digits)) throw new Error('an organisation number has ten digits');
  return `http://dataportal.se/organisation/SE${digits}`;
};
