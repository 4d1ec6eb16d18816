import type { Command } from 'commander';
import { verifyReceipts, type Verified } from '#platform/client';
import { Complaint } from './complaint.js';
import { told } from './output.js';
import type { Settings } from './settings.js';

export const receiptsCommand = (program: Command, _settings: () => Settings): Command => {
  const receipts = program.command('receipts').description("Work with a unit's own receipts.");
  receipts
    .command('verify')
    .argument('<file>', 'receipts, one JSON object per line, such as .data/sent/<unit>/receipts.jsonl')
    .description('Compute each chain anew from what was said, offline, and compare it with the receipt.')
    .option('--json', 'print every verdict as JSON')
    .addHelpText(
      'after',
      '\nExits with 1 when a receipt is broken. One whose neighbour is another unit’s cannot be proven alone.',
    )
    .action(async (file: string, { json }: { json?: boolean }) => {
      const verified = await verifyReceipts(file).catch(() => {
        throw new Complaint(`${file} cannot be read as receipts.`);
      });
      told(verified, summary(verified), json);
      if (verified.some(({ verdict }) => verdict === 'broken')) process.exitCode = 1;
    });
  return receipts;
};

const summary = (verified: readonly Verified[]): string => {
  const count = (wanted: Verified['verdict']): number => verified.filter(({ verdict }) => verdict === wanted).length;
  const broken = verified
    .filter(({ verdict }) => verdict === 'broken')
    .map(({ id, stream }) => `\n  broken: ${id} in ${stream}`);
  return `${verified.length} receipts: ${count('holds')} hold, ${count('unproven')} cannot be proven alone, ${count('broken')} are broken.${broken.join('')}`;
};
