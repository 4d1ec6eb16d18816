/** JWE in general JSON serialization (RFC 7516 § 7.2.1), as it came. */
export type Jwe = Readonly<Record<string, unknown>>;

/** What the hub knows of a sealed content: never what it says. */
export interface ContentFacts {
  /** SHA-256 over the canonical JSON of the JWE, base64url: its address, and what an event refers to. */
  readonly ciphertext: string;
  /** Who handed it in. */
  readonly unit: string;
  /** Units whose keys it is sealed to, sorted. */
  readonly recipients: readonly string[];
  /** Upper bound of the ciphertext's length in bytes: 1024, 4096, 16384 … */
  readonly sizeClass: number;
  readonly storedAt: string;
}

/** Ciphertext, outside the log. The hub holds no key that opens it; each is kept under a key of its own that a purge destroys. */
export abstract class SealedContents {
  /** Keeps it; the same ciphertext of the same unit again changes nothing. */
  abstract keep(collaboration: string, content: ContentFacts, jwe: Jwe): Promise<void>;

  /** What is known of it; undefined when there is no such content, or no longer. */
  abstract describe(collaboration: string, ciphertext: string): Promise<ContentFacts | undefined>;

  /** The ciphertext itself; undefined when there is none, or no longer. */
  abstract fetch(collaboration: string, ciphertext: string): Promise<Jwe | undefined>;

  /** Destroys ciphertext and key. Gives how many there were. */
  abstract destroy(collaboration: string, ciphertexts: readonly string[]): Promise<number>;
}
