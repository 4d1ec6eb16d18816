import type { Command } from 'commander';
import { told } from './output.js';
import { asPartner, type As } from './partner.js';
import type { Settings } from './settings.js';

export const openCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('open')
    .argument('<item>', 'id of an item in the inbox')
    .description("Fetch the sealed text of an item, open it with the unit's private keys, and print it.")
    .requiredOption('--unit <id>', 'the unit that received it')
    .option('--function <name>', 'the function at the unit', 'case-officer')
    .option('--json', 'print item and text as JSON')
    .addHelpText('after', '\nThe text is printed on standard output and kept nowhere.')
    .action((id: string, flags: As & { json?: boolean }) =>
      asPartner(settings(), flags, async ({ hub, keys }) => {
        const ring = await keys();
        const item = await hub.item(id);
        const text = await hub.open(item, ring);
        told({ ...item, text }, text.replace(/\n$/, ''), flags.json);
      }),
    );
