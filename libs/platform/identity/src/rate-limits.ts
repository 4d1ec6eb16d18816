import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyRequests } from './access-refused.js';
import { IdentitySettings } from './identity-settings.js';
import type { RateLimitSettings } from './rate-limit-settings.js';

/** An IPv6 subscriber has a whole /64 to choose from, so the network counts, not the address. */
const network = (address: string) => (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address);

/** Counts who asks how often. Addresses live here, in memory, for a minute, and nowhere else (S23). */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<keyof RateLimitSettings, RateLimiterMemory>;

  constructor({ limits }: IdentitySettings) {
    const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
    this.limiters = {
      requests: limiter(limits.requests),
      events: limiter(limits.events),
      visits: limiter(limits.visits),
      strangers: limiter(limits.strangers),
    };
  }

  /** @throws AccessRefused too-many-requests */
  async request(client: string): Promise<void> {
    await this.take('requests', client, 1);
  }

  /** @throws AccessRefused too-many-requests */
  async events(client: string, events: number): Promise<void> {
    // A batch above the whole allowance takes all of it: it could otherwise never be told that it is too large.
    if (events > 0) await this.take('events', client, Math.min(events, this.limiters.events.points));
  }

  /** @throws AccessRefused too-many-requests */
  async address(kind: 'visits' | 'strangers', address: string): Promise<void> {
    await this.take(kind, network(address), 1);
  }

  private async take(kind: keyof RateLimitSettings, key: string, points: number): Promise<void> {
    try {
      await this.limiters[kind].consume(key, points);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw tooManyRequests(Math.ceil(refused.msBeforeNext / 1_000));
      throw refused;
    }
  }
}
