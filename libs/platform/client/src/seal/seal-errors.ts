/** Why a text was not sealed. Never repeats any of it. */
export class CannotSeal extends Error {
  override readonly name = 'CannotSeal';
}

export type OpeningFault =
  /** Nothing sealed goes with the item. */
  | 'no-content'
  /** The hub does not give it to this unit, or not any more: withdrawn, expired or purged. */
  | 'gone'
  /** It is sealed to none of the keys at hand: another unit's, or a key that was destroyed. */
  | 'no-key'
  /** It is sealed to a key at hand, and was changed on the way. */
  | 'damaged'
  /** What the hub handed out is not what the sender's event refers to. */
  | 'other-ciphertext'
  /** The text is not the one that the sender committed to. */
  | 'other-text';

const sentences: Record<OpeningFault, string> = {
  'no-content': 'No sealed content goes with this item.',
  gone: 'The hub has no content for you with this item, or no longer: it was withdrawn, has expired or was purged.',
  'no-key': 'This content is sealed to none of your keys: it may be meant for another unit, or its key was destroyed.',
  damaged: 'This content cannot be decrypted: it was damaged or changed on the way.',
  'other-ciphertext': 'The hub handed out another ciphertext than the one that the event refers to.',
  'other-text': 'The text is not the one that the sender committed to in the event.',
};

/** Why a content was not opened. Never repeats text or key. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  constructor(readonly fault: OpeningFault) {
    super(sentences[fault]);
  }
}
