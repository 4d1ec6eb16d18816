import type { Command } from 'commander';
import { LARGEST_FIGURE, rangesDocument, readAudit, type Audited, type Ledger } from '#platform/disclosure-control';
import { auditInParallel } from '#platform/disclosure-control-highs';
import { documentIn } from './document.js';
import { refuse, unsafe } from './no-answer.js';
import { withThreads, withTimeFlag, type TimeFlag } from './with-threads.js';

interface Flags extends TimeFlag {
  readonly witnesses?: boolean;
}

export const auditCommand = (disclosure: Command): Command =>
  withTimeFlag(disclosure.command('audit'))
    .argument('<file>', 'counts, relations, releases, attackers and targets as JSON; - reads from standard input')
    .description('What can each attacker be sure of? Prints least and most of every target over all releases.')
    .option('--witnesses', 'print with each end a world that reaches it; worlds are as secret as the counts')
    .addHelpText('after', '\nThe format is in docs/disclosure-formats.md.')
    .action((file: string, flags: Flags) =>
      withThreads('audit', flags, async (pool, watching) => {
        const asked = readAudit(documentIn(file));
        const audited = await auditInParallel(pool, { ...asked, witnesses: flags.witnesses ?? false }, watching);
        if (audited.status !== 'audited') throw refusal(audited, asked.ledger);
        process.stdout.write(`${JSON.stringify(rangesDocument(audited))}\n`);
      }),
    );

type Refused = Exclude<Audited, { status: 'audited' }>;

const refusal = (refused: Refused, ledger: Ledger): Error => {
  const { attacker } = refused;
  switch (refused.status) {
    case 'contradiction': {
      const pointer = pointerTo(refused.in, ledger);
      const where = pointer === undefined ? '' : ` It begins at ${pointer}.`;
      const message = `No counts fit what is known: a published figure contradicts another.${where} ${unsafe}`;
      return refuse({ code: 'contradiction', message, ...(pointer !== undefined && { pointer }), attacker }, 1);
    }
    case 'too-large': {
      const message = `A range goes beyond the largest figure taken, which is ${LARGEST_FIGURE}. Count in larger units, or narrow the counts.`;
      return refuse({ code: 'figure-too-large', message, attacker, target: refused.target }, 1);
    }
    case 'doubtful': {
      const { target, reason } = refused;
      const message = `The solver does not vouch for an answer (${reason}). ${unsafe}`;
      return refuse({ code: 'doubtful', message, attacker, ...(target !== undefined && { target }) }, 1);
    }
  }
};

const pointerTo = (blamed: (Refused & { status: 'contradiction' })['in'], ledger: Ledger): string | undefined => {
  switch (blamed.where) {
    case 'relations':
      return '/relations';
    case 'release':
      return `/releases/${ledger.releases.findIndex(({ id }) => id === blamed.id)}`;
    case 'attacker':
      return '/attackers';
    case 'unknown':
      return undefined;
  }
};
