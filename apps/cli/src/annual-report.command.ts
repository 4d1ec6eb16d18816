import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import { Complaint } from './complaint.js';
import { told } from './output.js';
import { asPartner, type As } from './partner.js';
import { needed, type Settings } from './settings.js';
import { Tokens } from './tokens.js';

interface Flags extends As {
  readonly year: string;
  readonly edition: string;
  readonly format: string;
  readonly out?: string;
  readonly issue?: boolean;
}

interface Drawn {
  readonly status: 'draft' | 'issued';
  readonly issue: Readonly<Record<string, unknown>>;
}

const question = ({ year, edition }: Flags): string =>
  `annual-reports/${encodeURIComponent(year)}?edition=${encodeURIComponent(edition)}`;

/** The bytes as the hub gives them. */
const fetched = async (settings: Settings, flags: Flags): Promise<Buffer> => {
  const token = await new Tokens(settings).of(flags.unit, flags.function);
  const url = `${needed(settings, 'hub')}/v1/${question(flags)}&format=${flags.format}`;
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(60_000),
  });
  if (answer.ok) return Buffer.from(await answer.arrayBuffer());
  const { detail = '' } = (await answer.json().catch(() => ({}))) as { detail?: string };
  throw new Complaint(`The hub gave no report (${answer.status}). ${detail}`.trim(), 1);
};

const issue = (settings: Settings, flags: Flags): Promise<void> =>
  asPartner(settings, flags, async ({ hub }) => {
    const drawn = await hub.ask<Drawn>(question(flags));
    if (drawn.status === 'issued') throw new Complaint('It is issued already.', 1);
    const receipt = await hub.post({ type: 'annual-report.issued.v1', data: drawn.issue });
    told(receipt, `${receipt.status} in ${receipt.stream}`);
  });

export const annualReportCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('annual-report')
    .description('Fetch the annual report of a year, or issue it as the centre.')
    .requiredOption('--unit <id>', 'the unit that asks')
    .requiredOption('--year <year>', 'the year it is about')
    .option('--function <name>', 'the function at the unit', 'statistics-officer')
    .addOption(
      new Option(
        '--edition <edition>',
        "everybody's, the party's own, or the final account, everybody's or the party's own",
      )
        .choices(['consolidated', 'own', 'final-account', 'own-final-account'])
        .default('consolidated'),
    )
    .addOption(new Option('--format <format>', 'of the file').choices(['html', 'json', 'pdf']).default('pdf'))
    .option('--out <file>', 'where to write it; left out, to standard output')
    .option('--issue', 'issue the draft as it stands now, instead of fetching anything')
    .addHelpText('after', '\nBefore it is issued only the centre sees it, as a draft. Once issued it never changes.')
    .action(async (flags: Flags) => {
      if (flags.issue) return issue(settings(), flags);
      const bytes = await fetched(settings(), flags);
      if (flags.out === undefined) process.stdout.write(bytes);
      else writeFileSync(flags.out, bytes);
    });
