import { Injectable } from '@nestjs/common';

/** When the hub records. Tests hand in their own. */
@Injectable()
export class Clock {
  /** RFC 3339 in UTC. */
  now(): string {
    return new Date().toISOString();
  }
}
