import type { GeneralJWE } from 'jose';
import { claimOf, type Claim, type Ground } from './disclosure/claim.js';
import { contentOf, readInbox, type InboxItem, type Reading } from './inbox/inbox.js';
import { publishedKeys, recipientKeys, saidByUnit, type PublishedKey, type TrustedKeys } from './keys/directory.js';
import { encryptionKeys, type KeyRing } from './keys/key-ring.js';
import { publication, withdrawal, type WithdrawalReason } from './keys/publication.js';
import { cloudEvent, swedishDay, type Receipt, type Saying } from './post/cloud-event.js';
import type { Posting } from './post/post.js';
import { openSealed } from './seal/open-sealed.js';
import { sealTo, type Sealed } from './seal/seal.js';
import { CannotOpen } from './seal/seal-errors.js';
import { referred } from './topics/referred.js';
import type { TopicMessage } from './topics/topic-message.js';
import { Refused } from './wire/hub-errors.js';
import type { Wire } from './wire/wire.js';

export interface SealedSaying extends Saying {
  readonly text: string;
  /** The units that the event is addressed to, and nobody else. */
  readonly recipients: readonly string[];
}

export interface AnsweredFile {
  /** With its parameters, e.g. `text/csv; charset=utf-8`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A hub, as one unit sees it. */
export class Hub {
  constructor(
    private readonly wire: Wire,
    private readonly posting: Posting,
    private readonly as: { readonly collaboration: string; readonly source: string; readonly trusted: TrustedKeys },
  ) {}

  /** Seals a text to the newest keys of these units. Nothing is sent yet. */
  async seal(text: string, recipients: readonly string[]): Promise<Sealed> {
    return sealTo(text, await recipientKeys(this.wire, recipients, this.as.trusted));
  }

  /** Hands a sealed content in, for an event to refer to. The same again changes nothing. */
  async upload({ jwe }: Pick<Sealed, 'jwe'>): Promise<void> {
    await this.wire.ask('/v1/sealed-contents', {
      method: 'POST',
      contentType: 'application/jose+json',
      body: JSON.stringify(jwe),
    });
  }

  /** Says something. Written down before it is sent, and recorded once however often it is sent. */
  post(saying: Saying): Promise<Receipt> {
    return this.posting.post(cloudEvent(saying, this.as.collaboration, this.as.source));
  }

  /** Seals, hands in and says it. With an id that was used before, what became of that is told and nothing is sealed anew. */
  async sendSealed({ text, recipients, ...saying }: SealedSaying): Promise<Receipt> {
    const before = saying.id && (await this.posting.before(this.as.source, saying.id));
    if (before) return before;
    const sealed = await this.seal(text, recipients);
    await this.upload(sealed);
    return this.post({ ...saying, data: { ...saying.data, content: sealed.content } });
  }

  /** Sends again what waits in the outbox for its receipt. */
  resume(): Promise<readonly Receipt[]> {
    return this.posting.resume();
  }

  /** Any other question, as it stands after `/v1/`, e.g. `referrals?role=sent`; `<hub>/docs` lists them. */
  ask<Answer>(question: string): Promise<Answer> {
    return this.wire.json(`/v1/${question}`);
  }

  /** The same where the answer may be a file, e.g. a table with `format=csv`: its bytes as the hub gives them. */
  async file(question: string): Promise<AnsweredFile> {
    const answer = await this.wire.ask(`/v1/${question}`);
    const mediaType = answer.headers.get('content-type') ?? '';
    return { mediaType, bytes: new Uint8Array(await answer.arrayBuffer()) };
  }

  /** What concerns the unit, in order; go on later from the id of the last item dealt with. */
  inbox(reading: Reading = {}): AsyncGenerator<InboxItem> {
    return readInbox(this.wire, reading);
  }

  /** One item by its id. */
  item(id: string): Promise<InboxItem> {
    return this.wire.json(`/v1/inbox/${encodeURIComponent(id)}`);
  }

  /** What a message of a topic points to: an item of the inbox, or your own receipt; undefined once withdrawn or purged. */
  referred<Answer = InboxItem>(message: Pick<TopicMessage, 'dataref' | 'recordedAt'>): Promise<Answer | undefined> {
    return referred(this.wire, message);
  }

  /** Fetches the content of an item, opens it with the unit's private keys, and checks it against the event. */
  async open(item: Pick<InboxItem, 'id' | 'data'>, keys: KeyRing): Promise<string> {
    const content = contentOf(item);
    if (!content) throw new CannotOpen('no-content');
    const jwe = await this.wire.json<GeneralJWE>(`/v1/inbox/${encodeURIComponent(item.id)}/content`).catch(gone);
    return openSealed(jwe, content, encryptionKeys(keys));
  }

  /** The public keys of a unit that hold today. */
  keysOf(unit: string): Promise<readonly PublishedKey[]> {
    return publishedKeys(this.wire, unit);
  }

  /** Publishes the newest keys of the ring, vouched for by those published before; undefined when that was done already. */
  async publishKeys(keys: KeyRing, from = swedishDay()): Promise<Receipt | undefined> {
    const saying = await publication(keys, await saidByUnit(this.wire, keys.unit), from);
    return saying && this.post(saying);
  }

  /** Lets nobody use a key from this day. */
  withdrawKey(unit: string, kid: string, reason: WithdrawalReason, from = swedishDay()): Promise<Receipt> {
    return this.post(withdrawal(unit, kid, reason, from));
  }

  /** A disclosure claim with the provision and wording in force. */
  claim(ground: Ground, on = swedishDay()): Promise<Claim> {
    return claimOf(this.wire, ground, on);
  }
}

const gone = (error: unknown): never => {
  throw error instanceof Refused && error.status === 404 ? new CannotOpen('gone') : error;
};
