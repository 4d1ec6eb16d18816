import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Command {
  readonly code: number;
  readonly printed: string;
}

/** Stands for `npm run -s samverk -- …`: commands are answered by this process, which has everything loaded. */
const stand = (url: string, folder: string): string => `
npm() {
  shift 4; local given=() word
  for word in "$@"; do
    if [ "$word" = - ]; then cat > '${folder}/stdin'; word='${folder}/stdin'; fi
    given+=("$word")
  done
  printf '%s\\0' "\${given[@]}" | curl -sS --data-binary @- ${url}/samverk > '${folder}/answer'
  tail -n +2 '${folder}/answer'; return "$(head -n 1 '${folder}/answer')"
}
node() {
  case "$1" in --input-type*) curl -sS -X POST ${url}/wait; NODE_OPTIONS="$SOURCES" command node "$@";; *) command node "$@";; esac
}
`;

/** A shell in which the commands of a page run one after another, as they stand, and remember their variables. */
export class PageShell {
  private readonly folder = mkdtempSync(join(tmpdir(), 'samverk-page-'));
  private readonly server = createServer((request, response) => void this.answer(request, response));
  private bash!: ReturnType<typeof spawn>;

  /** @param samverk runs a command line · @param settled resolves when every read model shows what was recorded */
  constructor(
    private readonly samverk: (words: readonly string[]) => Promise<Command>,
    private readonly settled: () => Promise<unknown>,
  ) {}

  async open(env: Readonly<Record<string, string>>): Promise<void> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    const typescript = resolve('libs/platform/projections/src/testing/typescript.mjs');
    const sources = `--conditions=own-source --import ${typescript}`;
    this.bash = spawn('bash', [], { env: { ...process.env, ...env, SOURCES: sources } });
    await this.run(stand(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`, this.folder));
  }

  /** Runs a block; what it prints, errors too, and the status of its last command. */
  async run(block: string): Promise<Command> {
    const file = join(this.folder, 'block.sh');
    writeFileSync(file, block);
    const end = `== ${crypto.randomUUID()} `;
    let printed = '';
    const ended = new Promise<void>((done) => {
      const hear = (chunk: Buffer): void => {
        printed += chunk.toString('utf8');
        if (!new RegExp(`${end}\\d+\n$`).test(printed)) return;
        this.bash.stdout!.off('data', hear);
        done();
      };
      this.bash.stdout!.on('data', hear);
    });
    this.bash.stdin!.write(`source '${file}' </dev/null 2>&1; printf '${end}%s\\n' $?\n`);
    await ended;
    const [text = '', code] = printed.split(end);
    return { code: Number(code), printed: text };
  }

  async close(): Promise<void> {
    this.bash.kill();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
    rmSync(this.folder, { recursive: true });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    await this.settled();
    if (request.url === '/wait') return void response.end();
    const words = Buffer.concat(chunks).toString('utf8').split('\0').slice(0, -1);
    const { code, printed } = await this.samverk(words);
    response.end(`${code}\n${printed}`);
  }
}
