import { documented } from './testing/documented.js';

const { files, commands, write, samverk } = documented('audit|gate');
/** `…` stands for what differs from run to run. */
const pattern = (printed: string): RegExp =>
  new RegExp(`^${printed.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('…', String.raw`\d+`)}\n$`);

describe('The formats of docs/disclosure-formats.md', () => {
  it('has an example of every format', () => {
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit.json', 'gate.json', 'wrong.json', 'contradiction.json']),
    );
    expect(commands).toHaveLength(4);
  });
  it.each(commands)('prints what the page says: $words', async ({ words, printed }) => {
    const { stdout, status } = await samverk(words);
    expect(stdout).toMatch(pattern(printed));
    // An answer, a refusal, or something to correct.
    expect(status).toBe(/wrong/.test(words) ? 2 : /gate|contradiction/.test(words) ? 1 : 0);
  });
  it('says what to correct, to programs and to people', async () => {
    expect(await samverk('disclosure audit absent.json')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('file-unreadable'),
      stderr: expect.stringMatching(/^samverk: /m),
    });
    write('no.json', 'nine');
    expect(await samverk('disclosure audit no.json')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('not-json'),
    });
  });
  it('has no answer beyond the largest figure that is taken, and says which it is', async () => {
    const largest = [{ coef: { a: 1 }, lo: 2 ** 53 - 1, up: 2 ** 53 - 1 }];
    const targets = [{ id: 't', coef: { a: 3 } }];
    write(
      'large.json',
      JSON.stringify({ latent: [{ id: 'a' }], relations: largest, attackers: [{ id: 'p' }], targets }),
    );
    const { status, stdout } = await samverk('disclosure audit large.json');
    const message = expect.stringContaining('9007199254740991');
    const error = { code: 'figure-too-large', message, attacker: 'p', target: 't' };
    expect({ status, error: JSON.parse(stdout).error }).toEqual({ status: 1, error });
  });
  it('lets nothing out of a plan that is tried on nobody', async () => {
    const { content } = files.find(({ name }) => name === 'gate.json')!;
    write('nobody.json', JSON.stringify({ ...JSON.parse(content), attackers: [] }));
    const { status, stdout } = await samverk('disclosure gate nobody.json');
    expect([status, JSON.parse(stdout).error.code]).toEqual([2, 'nothing-to-try']);
  });
  it('shows the worlds only to whom asks for them', async () => {
    const { ranges } = JSON.parse((await samverk('disclosure audit --witnesses audit.json')).stdout);
    expect(ranges[0].witnesses.lo).toMatchObject({ value: 1, world: { 'north/advice': 1, 'south/advice': 9 } });
  });
  it('has no answer when time runs out', async () => {
    const { status, stdout } = await samverk('disclosure audit --seconds 0.001 audit.json');
    const message = expect.stringMatching(/^No answer within 0\.001 s; --seconds /);
    expect({ status, error: JSON.parse(stdout).error }).toEqual({ status: 1, error: { code: 'time-out', message } });
  });
});
