import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { commitTo, connect, newKeys, type CannotOpen, type Hub, type InboxItem, type KeyRing } from '#platform/client';
import { HERE } from '../hub.js';
import { claims, today } from '../moves.js';
import type { Issuing } from './issuing.js';
import { mark } from './marks.js';

const [centre, board, school] = ['unit-0-0', 'unit-1-0', 'unit-2-0'] as const;
const later = '2999-12-31';

/** What partners do with each other in a day, with texts that are marked. Remembers what must stay with them. */
export class Casework {
  /** Private parts of keys, and salts of commitments: 32 bytes each, base64url. */
  readonly secrets: string[] = [];
  private readonly rings = new Map<string, KeyRing>();
  private readonly clients = new Map<string, Hub>();

  constructor(
    private readonly hub: () => string,
    private readonly issuing: Issuing,
  ) {}

  async publishKeys(): Promise<void> {
    for (const unit of [centre, board, school]) {
      const ring = await newKeys(unit);
      this.rings.set(unit, ring);
      this.secrets.push(...ring.pairs.flatMap(({ encryption, signing }) => [encryption.d!, signing.d!]));
      await this.as(unit, 'key-keeper').publishKeys(ring);
    }
  }

  /** Referral with content, opened, answered, revoked; consultation with question and answer; report with feedback. */
  async day(): Promise<void> {
    await this.keysAreKnown();
    await this.referral();
    await this.consultation();
    await this.report();
  }

  private as(unit: string, acting = 'case-officer'): Hub {
    const clientId = `${unit}.${acting}`;
    const known = this.clients.get(this.hub() + clientId);
    if (known) return known;
    const { tokenEndpoint } = this.issuing;
    const credentials = { tokenEndpoint, clientId, clientSecret: mark() };
    const client = connect({ hub: this.hub(), collaboration: HERE, unit, ...credentials });
    this.clients.set(this.hub() + clientId, client);
    return client;
  }

  private async keysAreKnown(): Promise<void> {
    for (const unit of [centre, board, school])
      await eventually(async () => (await this.as(board).keysOf(unit)).length > 0);
  }

  private async sends(unit: string, to: string, type: string, data: object): Promise<void> {
    const sealed = await this.as(unit).seal(`${mark()} Anna, ${mark()} 🌧️`, [to]);
    this.secrets.push(sealed.salt, commitTo(mark()).salt);
    await this.as(unit).upload(sealed);
    await this.says(unit, type, { ...data, content: sealed.content });
  }

  private says(unit: string, type: string, data: object): Promise<unknown> {
    return this.as(unit).post({ type, data: { ...data } });
  }

  private async opens(unit: string, type: string, id: string): Promise<InboxItem> {
    let item: InboxItem | undefined;
    await eventually(async () => {
      for await (const each of this.as(unit).inbox())
        if (each.type === type && JSON.stringify(each.data).includes(id)) item = each;
      return item !== undefined;
    });
    const text = await this.as(unit).open(item!, this.rings.get(unit)!);
    if (!text.includes('Anna')) throw new Error('The text is not what was sealed.');
    return item!;
  }

  private async referral(): Promise<void> {
    const referralId = randomUUID();
    const [consent, sent] = [
      { purpose: 'support', expires: later },
      { referralId, to: board },
    ];
    await this.says(centre, 'consent.given.v1', {
      ...{ ...sent, ...consent, scope: ['identity', 'needs'], feedbackScope: ['decision'], givenOn: today },
      ...{ form: 'oral', givenBy: 'person', countsInStatistics: true },
    });
    const offered = { ...sent, ...consent, disclosure: claims.consent, classes: ['identity'], tells: ['decision'] };
    await this.sends(centre, board, 'referral.offered.v1', offered);
    const item = await this.opens(board, 'referral.offered.v1', referralId);
    await this.says(board, 'referral.information-requested.v1', { referralId, sender: centre, asks: ['needs'] });
    await this.sends(centre, board, 'referral.information-given.v1', {
      ...{ ...sent, disclosure: claims.consent, classes: ['needs'], expires: later },
    });
    await this.says(board, 'referral.accepted.v1', { referralId, sender: centre });
    await this.says(centre, 'referral.revoked.v1', { ...sent, reason: 'no-longer-needed' });
    const refused = (await this.as(board)
      .open(item, this.rings.get(board)!)
      .catch((error: unknown) => error)) as CannotOpen;
    if (refused.fault !== 'gone') throw new Error('A revoked content was given.');
  }

  private async consultation(): Promise<void> {
    const consultationId = randomUUID();
    await this.sends(school, centre, 'consultation.requested.v1', {
      ...{ consultationId, to: centre, phase: 'inquiry', themes: ['violence'], profession: 'school' },
      ...{ exposedBehind: 'yes', channel: 'web', wayIn: 'self', contentUntil: today },
    });
    await this.opens(centre, 'consultation.requested.v1', consultationId);
    await this.sends(centre, school, 'consultation.answered.v1', { consultationId, to: school, contentUntil: today });
    await this.opens(school, 'consultation.answered.v1', consultationId);
    await this.says(school, 'consultation.closed.v1', { consultationId, to: centre, step: 'nothing' });
  }

  private async report(): Promise<void> {
    const reportId = randomUUID();
    const filed = { reportId, to: board, way: 'sealed-content', disclosure: claims.report };
    await this.sends(centre, board, 'concern-report.filed.v1', filed);
    await this.opens(board, 'concern-report.filed.v1', reportId);
    await this.says(board, 'concern-report.received.v1', { reportId, reporter: centre });
    await this.says(board, 'concern-report.protection-assessed.v1', {
      reportId,
      reporter: centre,
      protection: 'no-immediate-protection',
    });
    await this.says(centre, 'concern-report.feedback-requested.v1', { reportId, to: board });
    await this.says(board, 'concern-report.assessment-decided.v1', { reportId, reporter: centre, outcome: 'opened' });
    await this.says(board, 'concern-report.feedback-given.v1', {
      reportId,
      reporter: centre,
      answer: 'opened',
      disclosure: claims.feedback,
    });
  }
}

const eventually = async (so: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await so()) return;
    await sleep(100);
  }
  throw new Error('It did not become so within half a minute.');
};
