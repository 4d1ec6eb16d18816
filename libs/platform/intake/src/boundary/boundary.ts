import { Injectable, Optional } from '@nestjs/common';
import { dayInStockholm, isCalendarDate, Rejection, type CalendarDate, type Posted, type Unit } from '#platform/domain';
import type { Position } from '#platform/event-store';
import { Directory, type Caller } from '#platform/identity';
import { claimable, SealedContents, type ContentFacts } from '#platform/sealed-content';
import { decide, type Facts } from '#platform/secrecy';
import { Catalogues } from '../catalogues.js';
import type { CatalogueEntry, Refused, Surroundings } from '../catalogue.js';
import type { Fact } from '../form/check-form.js';
import { holderOf } from '../sealed-contents/sealed-for.js';
import type { Grounds } from './grounds.js';
import { judged } from './judged.js';
import { unbounded, type Judgement } from './judgement.js';
import { Law } from './law.js';
import { StandingFacts } from './standing-facts.js';

/** An event that its form and its unit allow, before the boundary has looked at it. */
export interface Unjudged {
  readonly entry: CatalogueEntry<unknown>;
  readonly posted: Posted<Fact>;
  readonly recipients: readonly string[];
}

interface Said extends Unjudged {
  readonly caller: Caller;
}

export type Judge = (unjudged: Unjudged) => Promise<Judgement>;

const unknownRecipient: Refused = {
  code: 'unknown-recipient',
  message: 'Name each recipient once, as the party register does, and never your own unit (S14, S15).',
};
const unknownContent: Refused = {
  code: 'content-unknown',
  message: 'No sealed content of this unit has that address; hand it in first at POST /v1/sealed-contents.',
};
const contentForOthers: Refused = {
  code: 'content-for-others',
  message: 'The content is not sealed to exactly the recipients of the event (S14, S16).',
};
const keyNotUsable: Refused = {
  code: 'content-key-not-usable',
  message: 'The content is sealed to a key that may no longer be used; seal anew to the keys of today (S14, S16).',
};
const dayNeeded: Refused = {
  code: 'disclosure-day-needed',
  message: 'A disclosure needs the day on which it is made, today or earlier, since the law of that day decides (S26).',
};

/** What stands between a well-formed event and the log, beyond its own stream: who gets it, on what ground, with what content. */
@Injectable()
export class Boundary {
  constructor(
    private readonly standing: StandingFacts,
    private readonly directory: Directory,
    private readonly catalogues: Catalogues,
    @Optional() private readonly law?: Law,
    @Optional() private readonly contents?: SealedContents,
  ) {}

  /** The fact with the time by which the rules judge it. */
  judged(caller: Caller, posted: Posted<Fact>): Posted<Fact> {
    return judged(posted, this.directory.collaboration(caller.collaboration));
  }

  /**
   * Judges the events of one request by what this process knows, which is right as long as they are appended behind the
   * fence. What others are judged by in turn is judged by what is so when the first of them needs it: each would overtake
   * the next. Asks nothing for what is open.
   */
  judgeOf(caller: Caller): Judge {
    let asked: Promise<Facts> | undefined;
    return async (unjudged) => {
      const { entry, posted } = unjudged;
      if (entry.visibility !== 'addressed' && !entry.surroundings && !entry.content) return unbounded;
      const said = { ...unjudged, caller };
      if (!this.standing.tells(posted.event.type))
        return this.judgement(said, await this.standing.kept(caller.collaboration));
      asked ??= this.standing.of(caller.collaboration);
      const refusal = await this.refusal(said, await asked);
      return refusal ? { refusal } : unbounded;
    };
  }

  private async judgement(said: Said, grounds: Grounds): Promise<Judgement> {
    const refusal = await this.refusal(said, grounds.facts);
    const fence = grounds.fence();
    const { collaboration } = said.caller;
    const anew = async (past?: Position) => this.judgement(said, await this.standing.latest(collaboration, past));
    return { ...(refusal ? { refusal } : {}), ...(fence ? { fence, anew } : {}) };
  }

  private async refusal(said: Said, facts: Facts): Promise<Rejection | undefined> {
    const { entry } = said;
    const refused =
      (await this.whyNot(said, facts)) ?? entry.surroundings?.(said.posted.event, this.around(said, facts));
    return refused && new Rejection(refused.code, refused.message);
  }

  private around({ caller, posted }: Said, facts: Facts): Surroundings {
    const directory = this.directory.collaboration(caller.collaboration) ?? { parties: [], units: [] };
    const countedBy = this.catalogues.countedBy();
    return { unit: caller.unit, facts, today: today(posted), occurred: posted.occurred, directory, countedBy };
  }

  private async whyNot(said: Said, facts: Facts): Promise<Refused | undefined> {
    const { caller, entry, posted, recipients } = said;
    if (entry.visibility === 'addressed') {
      const units = this.units(caller, recipients);
      if (!units) return unknownRecipient;
      // What takes something back discloses nothing, and is told also to those who have left (S18, S46).
      const takesBack = entry.closesContent && !entry.disclosure && !entry.content;
      const refused = takesBack ? undefined : this.transferRefusal(said, units, facts);
      if (refused) return refused;
    }
    const reference = entry.content?.(posted.event);
    if (!reference) return undefined;
    const key = { collaboration: caller.collaboration, unit: caller.unit.id, ciphertext: reference.ciphertext };
    const content = await this.contents?.describe(key);
    if (!content || !claimable(content, posted.recordedAt)) return unknownContent;
    if (!sameUnits(content.recipients, recipients)) return contentForOthers;
    return this.opensToday(content, said, facts) ? undefined : keyNotUsable;
  }

  /** Whether each key is still one that its recipients may be sealed to: it may have been withdrawn since it was handed in. */
  private opensToday({ kids, recipients }: ContentFacts, { caller, posted }: Said, facts: Facts): boolean {
    const on = today(posted);
    const holder = (kid: string) =>
      holderOf(kid, facts, this.directory, caller.collaboration, on)?.id ?? 'nobody any more';
    return sameUnits([...new Set(kids.map(holder))], recipients);
  }

  private units({ collaboration, unit }: Caller, recipients: readonly string[]): readonly Unit[] | undefined {
    const units = recipients.flatMap((id) => this.directory.unit(collaboration, id) ?? []);
    const right = units.length > 0 && units.length === recipients.length && !recipients.includes(unit.id);
    return right && new Set(recipients).size === recipients.length ? units : undefined;
  }

  private transferRefusal(said: Said, recipients: readonly Unit[], facts: Facts): Refused | undefined {
    const { caller, entry, posted } = said;
    const claim = entry.disclosure?.(posted.event);
    const on = claim ? disclosedOn(said) : today(posted);
    if (!on) return dayNeeded;
    const bases = this.law?.bases ?? { version: 'none', rows: [] };
    const ciphertext = entry.content?.(posted.event)?.ciphertext;
    const sent = { eventType: posted.event.type, ...(ciphertext ? { ciphertext } : {}) };
    const act = { kind: 'transfer', recipients, bases, facts, ...sent } as const;
    // Whatever is said about an earlier day, it is made available through the hub today.
    const verdicts = [decide(caller, act, today(posted)), ...(claim ? [decide(caller, { ...act, claim }, on)] : [])];
    return verdicts.find((verdict) => !verdict.allowed && verdict.reason === 'refused') as Refused | undefined;
  }
}

const today = ({ recordedAt }: Posted<Fact>): CalendarDate => dayInStockholm(new Date(recordedAt));

/** Sealed content is disclosed when it is handed over, whatever the event says; else the stated day decides. */
const disclosedOn = ({ entry, posted }: Said): CalendarDate | undefined => {
  const now = today(posted);
  if (!isCalendarDate(posted.occurred) || posted.occurred > now) return undefined;
  return entry.content?.(posted.event) ? now : posted.occurred;
};

const sameUnits = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((unit) => b.includes(unit));
