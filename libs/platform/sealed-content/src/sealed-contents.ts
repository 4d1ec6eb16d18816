import type { Jwe } from './jwe.js';

/** A content as one unit handed it in. The same ciphertext from two units is two contents: neither learns of the other. */
export interface ContentKey {
  readonly collaboration: string;
  /** Who handed it in. */
  readonly unit: string;
  /** SHA-256 over the canonical JSON of the JWE, base64url: what an event refers to. */
  readonly ciphertext: string;
}

/** What the hub knows of a sealed content: never what it says. */
export interface ContentFacts extends ContentKey {
  /** Units whose keys it is sealed to, sorted. */
  readonly recipients: readonly string[];
  /** Names of those keys, as the sender gave them: they may be withdrawn before an event refers to the content. */
  readonly kids: readonly string[];
  /** The ciphertext's length in bytes: 1024, 4096, 16384 … */
  readonly sizeClass: number;
  /** When it was last handed in, RFC 3339 in UTC. */
  readonly storedAt: string;
}

/** Ciphertext, outside the log. The hub holds no key that opens it; each is kept under a key of its own that a purge destroys. */
export abstract class SealedContents {
  /**
   * Keeps it. The same again only renews `storedAt`. Half-kept content is absent, and can be kept again.
   * @returns `known` when it was there, whole
   */
  abstract keep(facts: ContentFacts, jwe: Jwe): Promise<'kept' | 'known'>;

  /** What is known of it; undefined when there is no such content, or no longer. */
  abstract describe(key: ContentKey): Promise<ContentFacts | undefined>;

  /** The ciphertext itself; undefined when there is none, or no longer. */
  abstract fetch(key: ContentKey): Promise<Jwe | undefined>;

  /** Bytes of ciphertext that a unit has handed in since an instant (RFC 3339, UTC), as far as they are still here. */
  abstract volume(collaboration: string, unit: string, since: string): Promise<number>;

  /** Destroys the keys, then the ciphertexts, so that no backup of them can be read. Gives how many there were. */
  abstract destroy(keys: readonly ContentKey[]): Promise<number>;

  /**
   * Destroys contents that were last handed in before `olderThan` (RFC 3339, UTC) and that no event refers to, and what
   * is left of contents that were never whole. Gives how many there were.
   */
  abstract removeUnclaimed(olderThan: string, isClaimed: IsClaimed): Promise<number>;
}

/** Whether an event refers to it. */
export type IsClaimed = (content: ContentFacts) => Promise<boolean>;

/** An event must refer to a content within a day of its being handed in … */
export const CLAIM_WITHIN_HOURS = 24;
/** … so that the sweep never meets an event on its way. */
export const SWEPT_AFTER_HOURS = 48;

/** Whether an event may still refer to it for the first time. */
export const claimable = ({ storedAt }: Pick<ContentFacts, 'storedAt'>, now: string): boolean =>
  Date.parse(now) - Date.parse(storedAt) <= CLAIM_WITHIN_HOURS * 3_600_000;
