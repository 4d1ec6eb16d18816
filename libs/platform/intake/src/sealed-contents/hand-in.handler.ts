import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { Directory, type Caller } from '#platform/identity';
import { inspect, SealedContents, type Inspected } from '#platform/sealed-content';
import { duties, entrusted } from '#platform/secrecy';
import { StandingFacts } from '../boundary/standing-facts.js';
import { Refusal } from '../problem/refusal.js';
import { Clock } from '../record-event/clock.js';
import { HandIn } from './hand-in.command.js';
import { sealedFor } from './sealed-for.js';

/** What one unit may hand in within a day, in bytes: a thousand of the largest. */
const DAILY_VOLUME = 1000 * 1_048_576;
const DAY = 86_400_000;

@CommandHandler(HandIn)
export class HandInHandler implements ICommandHandler<HandIn> {
  constructor(
    private readonly contents: SealedContents,
    private readonly standing: StandingFacts,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async execute({ caller, body }: HandIn) {
    if (!entrusted(caller.function, 'case-work'))
      throw new Refusal(
        'function-not-entrusted',
        `Sealed texts are case work. These functions may, where the unit has them: ${duties['case-work'].join(', ')}.`,
      );
    if (body instanceof Refusal) throw body;
    const inspected = this.inspected(body);
    const { ciphertext, kids, sizeClass } = inspected;
    const { collaboration, unit } = caller;
    const storedAt = this.clock.now();
    const facts = await this.standing.of(collaboration);
    const today = dayInStockholm(new Date(storedAt));
    const recipients = sealedFor(inspected, facts, this.directory, collaboration, today);
    await this.checkVolume(caller, storedAt, sizeClass);
    const content = { collaboration, unit: unit.id, ciphertext, recipients, kids, sizeClass, storedAt };
    const status = await this.contents.keep(content, inspected.jwe);
    return { status, content: { ciphertext, recipients, sizeClass } };
  }

  private inspected(body: unknown): Inspected {
    const found = inspect(body);
    if ('jwe' in found) return found;
    const { pointer, detail } = found;
    throw new Refusal('sealed-content-invalid', 'This is not a JWE as the hub takes it, see docs/sealed-content.md.', [
      { pointer, rule: 'isSealedContent', detail },
    ]);
  }

  private async checkVolume({ collaboration, unit }: Caller, now: string, size: number): Promise<void> {
    const since = new Date(Date.parse(now) - DAY).toISOString();
    if ((await this.contents.volume(collaboration, unit.id, since)) + size > DAILY_VOLUME)
      throw new Refusal('too-many-requests', 'The unit has handed in as much within a day as it may.');
  }
}
