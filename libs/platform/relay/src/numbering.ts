import type { StoredEvent } from '#platform/event-store';
import { highestGiven, type Given } from './ledger/noted-page.js';
import { raised, type LateNumbers } from './ledger/numbers.js';
import type { Addressed, Sequences } from './message/messages-of.js';
import { numbersFor } from './take-up/numbers-for.js';
import { errorClass, tell, tellAgain, type Known } from './tell.js';

/** What an event is told with. */
export interface InTurn extends Omit<Given, 'recorded'> {
  readonly messages: readonly Addressed[];
  readonly errorClass?: string | undefined;
  /** Whether its numbers are those that the log alone gives. */
  readonly isInTurn: boolean;
  /** Whether it was noted with all of them. */
  readonly isAsNoted: boolean;
}

const NONE: LateNumbers = new Map();

/**
 * Numbers the events of a page. One that had numbers before, in a page that was cut off, keeps these, whatever it has turned
 * out to be since; what it needs beyond them comes behind all that was noted.
 */
export class Numbering {
  private readonly last: Map<string, bigint>;
  private given: Sequences;

  constructor(
    sequences: Sequences,
    private readonly noted: readonly Given[],
    private readonly known: Known,
  ) {
    this.last = new Map(sequences);
    this.given = noted.length > 0 ? highestGiven(sequences, noted) : sequences;
  }

  /** The last number of each reader. */
  get counted(): Sequences {
    return this.last;
  }

  told(event: StoredEvent, at: number): InTurn {
    const before = this.noted[at];
    const told = before ? this.again(event, before) : this.first(event);
    raised(this.last, told);
    return told;
  }

  private first(event: StoredEvent): InTurn {
    const { messages, before, upto, errorClass } = tell(event, this.last, this.known);
    return { messages, before, upto, late: NONE, errorClass, isInTurn: true, isAsNoted: false };
  }

  private again(event: StoredEvent, { before, upto, late }: Given): InTurn {
    const numbers = numbersFor({ before, upto, late }, this.given);
    try {
      const messages = tellAgain(event, numbers.next, this.known);
      this.given = numbers.counted;
      const isAsNoted = [...numbers.late].every(([reader, given]) => given.length === late.get(reader)?.length);
      return { messages, before, upto, late: numbers.late, isInTurn: numbers.isAsKept(), isAsNoted };
    } catch (error) {
      const told = { messages: [], errorClass: errorClass(error) };
      return { ...told, before, upto, late, isInTurn: true, isAsNoted: true };
    }
  }
}
