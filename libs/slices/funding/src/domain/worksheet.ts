import { ruleInForce } from './in-force.js';
import type { Allocation } from './largest-remainder.js';
import type { FundingInputs } from './funding-inputs.js';
import { ruleNames, type RuleName } from './rules.js';

/** Hundredths of a per cent as a plain decimal: 250 → `2.50`. */
export const plainPercent = (hundredths: number): string => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Keeps the steps of one computation as they are made, and the events they rest on. */
export class Worksheet {
  readonly lines: string[] = [];
  private readonly cited = new Set<string>();

  constructor(
    readonly inputs: FundingInputs,
    readonly year: number,
  ) {}

  get cites(): readonly string[] {
    return [...this.cited];
  }

  /** The value of a rule in a year, citing the decision when there is one. */
  rule(rule: RuleName, year = this.year): ReturnType<typeof ruleInForce> {
    const inForce = ruleInForce(this.inputs, rule, year);
    if (inForce.eventId) this.cite(inForce.eventId);
    return inForce;
  }

  rules(): readonly ReturnType<typeof ruleInForce>[] {
    return ruleNames.filter((name) => name !== 'saturday').map((name) => this.rule(name));
  }

  cite(eventId: string): void {
    this.cited.add(eventId);
  }

  line(text: string): void {
    this.lines.push(text);
  }

  /** One line per allocation: quota, remainder and what it became. */
  allocated(what: string, total: number, of: readonly Allocation[]): readonly Allocation[] {
    const sum = of.reduce((weights, { weight }) => weights + weight, 0);
    for (const { id, weight, floor, remainder, of: whole, amount } of of) {
      this.line(
        `${what} ${id}: ${total} * ${weight} / ${sum} = ${floor} and remainder ${remainder} of ${whole}, makes ${amount}`,
      );
    }
    return of;
  }
}
