import type { Command } from 'commander';
import { auditCommand } from './audit.command.js';
import { gateCommand } from './gate.command.js';

export const disclosureCommand = (program: Command): Command => {
  const disclosure = program
    .command('disclosure')
    .description('Disclosure control of figures that are to be published; needs no hub.')
    .addHelpText(
      'after',
      '\nExits with 1 when there is no safe answer (a contradiction, doubt, time), with 2 when the document cannot be read; then {"error":{"code":…}} is printed on standard output.',
    );
  auditCommand(disclosure);
  gateCommand(disclosure);
  return disclosure;
};
