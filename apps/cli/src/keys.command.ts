import { Option, type Command } from 'commander';
import {
  forgotten,
  KeyFileTrouble,
  newKeys,
  rotated,
  writeKeys,
  type KeyRing,
  type WithdrawalReason,
} from '#platform/client';
import { Complaint } from './complaint.js';
import { listedKeys } from './listed-keys.js';
import { table, told } from './output.js';
import { asPartner, type As, type Partner } from './partner.js';
import { left, sealedToNow } from './sealed-to-now.js';
import type { Settings } from './settings.js';
import { trustKey } from './trusted-keys.js';

interface Flags extends As {
  readonly json?: boolean;
  readonly from?: string;
  readonly reason?: WithdrawalReason;
  readonly yes?: boolean;
  /** Another unit, whose keys are looked at. */
  readonly of?: string;
}

type Task = (partner: Partner, flags: Flags, kid: string, passphrase: string | undefined) => Promise<void>;

export const keysCommand = (program: Command, settings: () => Settings): Command => {
  const keys = program.command('keys').description("Make, publish, list, withdraw and destroy a unit's own keys.");
  const command = (name: string, description: string): Command =>
    keys
      .command(name)
      .description(description)
      .requiredOption('--unit <id>', 'the unit whose keys they are')
      .option('--function <name>', 'the function at the unit', 'key-keeper')
      .option('--json', 'print the result as JSON');
  /** One key id in 64 begins with a dash, and is no option all the same. */
  const ofKey = (name: string, description: string): Command =>
    command(`${name} <kid>`, description).allowUnknownOption();
  const does = (task: Task, flags: Flags, kid = ''): Promise<void> =>
    asPartner(settings(), flags, (partner) => task(partner, flags, kid, settings().passphrase));
  command('new', 'Make new keys in your own folder; earlier ones stay, to open what was sealed to them.') //
    .action((flags: Flags) => does(make, flags));
  command('publish', 'Let others seal to the newest keys.')
    .option('--from <day>', 'first day on which they hold; today when left out')
    .action((flags: Flags) => does(publish, flags));
  command('list', 'Show the keys that are published, and those in your own folder.')
    .option('--of <unit>', 'another unit, to see its published keys')
    .action((flags: Flags) => does(list, flags));
  ofKey('trust', 'From now on seal to a unit only what this signing key of it vouches for.')
    .requiredOption('--of <unit>', 'the unit whose key you made sure of, in person or by telephone')
    .action((kid: string, flags: Flags) => does(trust, flags, kid));
  ofKey('withdraw', 'Let nobody use a published key any more.')
    .addOption(new Option('--reason <code>', 'why').choices(['rotated', 'lost', 'compromised']).makeOptionMandatory())
    .option('--from <day>', 'first day on which it does not hold; today when left out')
    .action((kid: string, flags: Flags) => does(withdraw, flags, kid));
  ofKey('forget', 'Destroy a private key and the other made with it: what was sealed to it stays closed for ever.')
    .option('--yes', 'really destroy it')
    .action((kid: string, flags: Flags) => does(forget, flags, kid));
  return keys;
};

const make: Task = async ({ keyFile, keys }, { unit, json }, _kid, passphrase) => {
  const ring = await keys().then(rotated, (error: unknown) => first(error, unit));
  await writeKeys(keyFile, ring, passphrase);
  const [newest] = ring.pairs;
  const made = { unit, encryption: newest?.encryption.kid, signing: newest?.signing.kid, file: keyFile };
  told(made, `New keys are in ${keyFile}. Let others seal to them: samverk keys publish --unit ${unit}`, json);
};

/** Only where there is no key file yet: one that cannot be read is never written over. */
const first = (error: unknown, unit: string): Promise<KeyRing> => {
  if (error instanceof KeyFileTrouble && error.missing) return newKeys(unit);
  throw error;
};

const publish: Task = async ({ hub, keys }, { unit, from, json }) => {
  const receipt = await hub.publishKeys(await keys(), from);
  told(
    receipt ?? {},
    receipt ? `The keys of ${unit} are published.` : `The keys of ${unit} were published before.`,
    json,
  );
};

const list: Task = async (partner, { unit, of, json }) => {
  const rows = await listedKeys(partner, unit, of);
  told(rows, rows.length > 0 ? table(rows) : `${of ?? unit} has no keys.`, json);
};

const trust: Task = async ({ hub, trustFile }, { unit, of = unit, json }, kid) => {
  const isShown = (await hub.keysOf(of)).some((key) => key.kid === kid && key.use === 'sig');
  if (!isShown)
    throw new Complaint(`The hub shows no signing key of ${of} with this thumbprint: do not seal to it.`, 1);
  trustKey(trustFile(), of, kid);
  told({ [of]: kid }, `Only keys that it vouches for are sealed to for ${of} from now on (${trustFile()}).`, json);
};

const withdraw: Task = async ({ hub }, { unit, reason = 'rotated', from, json }, kid) => {
  const receipt = await hub.withdrawKey(unit, kid, reason, from);
  const sealedTo = await sealedToNow(hub, unit, { kid, from });
  told(
    { ...receipt, sealedTo: sealedTo ?? null },
    `The key is withdrawn (${receipt.status}). ${left(unit, sealedTo)}`,
    json,
  );
};

/** A key that is destroyed is still published: what is sealed to it from then on is lost to both (S60). */
const withdrawToo = 'Others seal to a published key until it is withdrawn: samverk keys withdraw.';

const forget: Task = async ({ keyFile, keys }, { yes, json }, kid, passphrase) => {
  const before = await keys();
  const after = forgotten(before, kid);
  if (after.pairs.length === before.pairs.length) throw new Complaint(`There is no such key in ${keyFile}.`, 1);
  if (!yes)
    throw new Complaint(
      `What was sealed to this key could never be opened again: say --yes if you mean it. ${withdrawToo}`,
      1,
    );
  await writeKeys(keyFile, after, passphrase);
  told(
    { forgotten: kid, left: after.pairs.length },
    `The key is destroyed. Backups of ${keyFile} may still hold it. ${withdrawToo}`,
    json,
  );
};
