/** What the hub does by itself, on a unit's behalf, when a day has passed. No token carries this function. */
export const HUB_TIMER = 'hub-timer';

/**
 * What functions are entrusted with in their own unit, beyond what is open to the collaboration: access no wider than
 * the task needs (SoLPuL § 10, PDL 4:2, S65). A function that no duty names sees open facts only.
 */
export const duties = {
  /** Referrals, consultations, concern reports, contacts: reads and writes the unit's own and what it was sent. */
  'case-work': ['counsellor', 'case-officer', 'unit-head', 'centre-manager', 'case-system'],
  /** Approves or refuses disclosures that need a lawyer (S29). */
  'legal-review': ['legal-reviewer'],
  /** Register, purge decisions, secrecy marks, descriptions (S55–S64). */
  records: ['registrar', 'records-officer'],
  /** Reads what the unit's party has been told of itself: figures that were tried before they left, and are about nobody (K49, S70). */
  statistics: ['statistics-officer', 'unit-head', 'centre-manager'],
  /** Reviews who has read what (S65–S69). */
  'log-review': ['log-reviewer'],
  /** Publishes and withdraws the unit's public keys. */
  'key-keeping': ['key-keeper', 'case-system'],
  /** What is handled outside the hub: few staff, one at a time (S71, S73). */
  'manual-handling': ['unit-head', 'centre-manager'],
  /** Says that time has passed, and looks for what it has passed for. */
  timers: [HUB_TIMER],
} as const satisfies Record<string, readonly string[]>;

export type Duty = keyof typeof duties;

export const entrusted = (acting: string, duty: Duty): boolean => (duties[duty] as readonly string[]).includes(acting);
