import type { Command } from 'commander';
import { told } from './output.js';
import type { Settings } from './settings.js';
import { Tokens } from './tokens.js';

export const tokenCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('token')
    .description('Print an access token for a unit, for use with curl. It lives five minutes.')
    .requiredOption('--unit <id>', 'e.g. goteborg-kommunstyrelsen')
    .option('--function <name>', 'the function at the unit', 'registrar')
    .addHelpText(
      'after',
      '\nExample:\n  curl -H "Authorization: Bearer $(npm run -s samverk -- token --unit goteborg-kommunstyrelsen)" http://127.0.0.1:3000/v1/…',
    )
    .action(async ({ unit, function: acting }: { unit: string; function: string }) => {
      const token = await new Tokens(settings()).of(unit, acting);
      told(token, token);
    });
