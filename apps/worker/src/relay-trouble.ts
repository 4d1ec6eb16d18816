import { Logger } from '@nestjs/common';
import { kafkaAdvice } from '../../kafka-advice.js';

type Say = (line: string) => void;

/**
 * Says once when the relay of a collaboration begins to fail or fails otherwise, and once when it goes on, by its name: the
 * log names clients of collaborations anyway. Figures, which more people see, are over all of them.
 */
export class RelayTrouble {
  private readonly failing = new Map<string, string>();

  /** @param say also to whoever looks on */
  constructor(
    private readonly say: Say = () => undefined,
    private readonly log: Pick<Logger, 'log' | 'warn'> = new Logger('Relay'),
  ) {}

  heard(collaboration: string, reason: string | null): void {
    if ((this.failing.get(collaboration) ?? null) === reason) return;
    if (reason === null) {
      this.failing.delete(collaboration);
      this.tell('log', {}, `The relay of ${collaboration} to Kafka goes on.`);
    } else {
      this.failing.set(collaboration, reason);
      const advice = kafkaAdvice(reason) ?? 'see samverk status, and the log of the broker';
      this.tell(
        'warn',
        { code: reason },
        `The relay of ${collaboration} to Kafka stands still (${reason}): ${advice}.`,
      );
    }
  }

  private tell(level: 'log' | 'warn', more: object, line: string): void {
    this.log[level]({ projection: 'relay', ...more }, line);
    this.say(line);
  }
}
