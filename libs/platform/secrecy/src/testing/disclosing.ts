import { readFileSync } from 'node:fs';
import type { CalendarDate, Unit } from '#platform/domain';
import type { DisclosureClaim, SubjectAge } from '../claim.js';
import type { LegalBases } from '../disclosure/legal-basis.js';
import { appliesOn } from '../disclosure/row-in-force.js';
import { noFacts, type ApprovedReview, type Facts, type SettingDecision } from '../facts.js';
import { decide } from '../policy.js';
import type { RecipientKind } from '../disclosure/recipient-kind.js';

export const bases = JSON.parse(readFileSync('deploy/law/legal-bases.json', 'utf8')) as LegalBases;

const regimeOf: Partial<Record<RecipientKind, Unit['secrecyRegime']>> = {
  ss: 'social-services',
  hc: 'health-care',
  police: 'police',
  processor: 'technical-operator',
};

/** A unit of each kind, named for it. */
export const unitOf = (kind: RecipientKind): Unit => ({
  id: kind,
  party: `party-of-${kind}`,
  name: kind,
  secrecyRegime: regimeOf[kind] ?? 'other',
  ...(regimeOf[kind] || kind === 'authority' ? {} : { authorityKind: kind as NonNullable<Unit['authorityKind']> }),
  bodies: [],
  functions: ['counsellor'],
  roles: [],
});

export interface Attempt {
  readonly code: string;
  readonly from: RecipientKind;
  readonly to: RecipientKind | readonly RecipientKind[];
  readonly on: CalendarDate;
  readonly age?: SubjectAge;
  readonly ground?: string;
  readonly claim?: Partial<DisclosureClaim>;
  readonly reviews?: readonly ApprovedReview[];
  readonly settings?: readonly SettingDecision[];
  readonly ciphertext?: string;
}

/** The claim that a careful sender would make: the wording of the day, its condition, reasons. */
export const claimOf = ({ code, from, on, age = 'under-18', ground, claim }: Attempt): DisclosureClaim => {
  const sender = unitOf(from).secrecyRegime;
  const rows = bases.rows.filter((row) => row.code === code);
  const row = rows.find((each) => appliesOn(on)(each) && each.senders.includes(sender)) ?? rows.at(-1)!;
  return {
    basis: { code, provision: row.provision, wordingFrom: row.from },
    subjectAge: age,
    condition: row.conditions[0]!.code,
    reason: 'A'.repeat(43),
    ...(ground ? { ground } : {}),
    ...claim,
  };
};

export const everyoneIsMember = (kinds: readonly RecipientKind[]): Facts['memberships'] =>
  kinds.map((kind) => ({ party: `party-of-${kind}`, from: '2000-01-01' }));

/** What the policy says of it: `allowed`, or the code of the refusal. */
export const attempt = (tried: Attempt): string => said(tried).code;

/** The same with the words. */
export const said = (tried: Attempt): { readonly code: string; readonly message: string } => {
  const kinds = [tried.to].flat();
  const facts: Facts = {
    ...noFacts,
    memberships: everyoneIsMember(kinds),
    reviews: tried.reviews ?? [],
    settings: tried.settings ?? [],
  };
  const sender = { collaboration: 'here', unit: unitOf(tried.from), function: 'counsellor' };
  const sent = { eventType: 'letter.sent.v1', ...(tried.ciphertext ? { ciphertext: tried.ciphertext } : {}) };
  const act = {
    kind: 'transfer',
    recipients: kinds.map(unitOf),
    claim: claimOf(tried),
    bases,
    facts,
    ...sent,
  } as const;
  const verdict = decide(sender, act, tried.on);
  if (verdict.allowed) return { code: 'allowed', message: '' };
  return verdict.reason === 'refused' ? verdict : { code: verdict.reason, message: '' };
};
