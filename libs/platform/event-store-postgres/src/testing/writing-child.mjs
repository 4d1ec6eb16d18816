// Runs the calls in the file named first against the database named second, eight at a time, and tells which are done.
import { readFileSync } from 'node:fs';
import pg from 'pg';

const [file, connectionString] = process.argv.slice(2);
const calls = JSON.parse(readFileSync(file, 'utf8'));
const pool = new pg.Pool({ connectionString, max: 8 });
let next = 0;
const work = async () => {
  while (next < calls.length) {
    const number = next++;
    await pool.query(calls[number]);
    process.stdout.write(`${number}\n`);
  }
};
await Promise.all(Array.from({ length: 8 }, work));
await pool.end();
