import type { Pool } from 'pg';
import { GateTaken, LogGate, type GateState, type Turn } from '#platform/event-store';
import { GATE } from './schema/009-gate.js';
import { reaching } from './unavailable.js';

/** The gate of the log in PostgreSQL. Moved by the owner of the schema only. */
export class PostgresLogGate extends LogGate {
  constructor(private readonly pool: Pool) {
    super();
  }

  override async state(): Promise<GateState> {
    const { rows } = await reaching(() => this.pool.query<{ state: GateState }>('SELECT state FROM samverk.gate'));
    return rows[0]!.state;
  }

  override async take(): Promise<Turn> {
    const next = 'UPDATE samverk.gate SET turn = turn + 1 RETURNING turn::text';
    return (await reaching(() => this.pool.query<{ turn: Turn }>(next))).rows[0]!.turn;
  }

  /** Waits for the appends under way; those that come after wait for it. */
  override set(state: GateState, from?: GateState, turn?: Turn): Promise<boolean> {
    return reaching(async () => {
      const client = await this.pool.connect();
      try {
        await client.query('BEGIN');
        await client.query('SELECT pg_advisory_xact_lock($1)', [GATE]);
        const held = 'SELECT FROM samverk.gate WHERE turn = coalesce($1, turn) FOR UPDATE';
        if ((await client.query(held, [turn ?? null])).rowCount === 0) throw new GateTaken();
        const move = 'UPDATE samverk.gate SET state = $1 WHERE state IN ($1, coalesce($2, state))';
        const { rowCount } = await client.query(move, [state, from ?? null]);
        await client.query('COMMIT');
        client.release();
        return rowCount === 1;
      } catch (error) {
        client.release(true);
        throw error;
      }
    });
  }
}
