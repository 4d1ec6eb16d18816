import { run } from '../../program.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One command line, run in this process, and what it printed. */
export const said = async (env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Said> => {
  const printed = { out: '', err: '' };
  const kept = { out: process.stdout.write.bind(process.stdout), err: process.stderr.write.bind(process.stderr) };
  const into =
    (name: 'out' | 'err') =>
    (text: string | Uint8Array): boolean => {
      printed[name] += String(text);
      return true;
    };
  process.stdout.write = into('out');
  process.stderr.write = into('err');
  try {
    const code = await run(['node', 'samverk', ...words], { SAMVERK_DATA: '/nowhere', ...env });
    return { code, ...printed };
  } finally {
    process.stdout.write = kept.out;
    process.stderr.write = kept.err;
  }
};
