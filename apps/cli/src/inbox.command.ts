import type { Command } from 'commander';
import type { InboxItem } from '#platform/client';
import { told } from './output.js';
import { asPartner, type As } from './partner.js';
import type { Settings } from './settings.js';

interface Flags extends As {
  readonly after?: string;
  readonly follow?: boolean;
  readonly json?: boolean;
}

/** Seconds between two looks into the inbox. */
const EVERY = 5;

export const inboxCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('inbox')
    .description('List what was addressed to a unit, oldest first.')
    .requiredOption('--unit <id>', 'the unit whose inbox it is')
    .option('--function <name>', 'the function at the unit', 'case-officer')
    .option('--after <item>', 'go on after this item')
    .option('--follow', 'wait for more until interrupted')
    .option('--json', 'print one item per line as JSON')
    .addHelpText('after', '\nThe last id printed is where to go on from, with --after.')
    .action((flags: Flags) =>
      asPartner(settings(), flags, async ({ hub }) => {
        const { after, follow, json } = flags;
        for await (const item of hub.inbox({ after, every: follow ? EVERY : undefined })) told(item, line(item), json);
      }),
    );

const line = ({ id, occurred, sender, type }: InboxItem): string => `${id}  ${occurred}  ${sender}  ${type}`;
