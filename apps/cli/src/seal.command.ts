import type { Command } from 'commander';
import type { Saying } from '#platform/client';
import { Complaint } from './complaint.js';
import { onGround, withGroundFlags, type GroundFlags } from './ground.js';
import { told } from './output.js';
import { asPartner, type As } from './partner.js';
import { jsonIn, secretText } from './secret-text.js';
import type { Settings } from './settings.js';

interface Flags extends As, GroundFlags {
  readonly to: readonly string[];
  readonly file?: string;
  readonly post?: string;
  readonly json?: boolean;
}

export const sealCommand = (program: Command, settings: () => Settings): Command =>
  withGroundFlags(program.command('seal'))
    .description('Seal a text so that only these units can read it; with --post, send it with an event.')
    .requiredOption('--unit <id>', 'the unit that sends it')
    .requiredOption('--to <unit...>', 'the unit that shall be able to read it, or several')
    .option('--function <name>', 'the function at the unit', 'case-officer')
    .option('--file <path>', 'where the text is; standard input when left out or -')
    .option(
      '--post <event>',
      'a file, or - for standard input, with { "type": …, "data": { … } }: hand the text in and post the event with it',
    )
    .option('--json', 'print the receipt as JSON')
    .addHelpText(
      'after',
      '\nThe recipients of the event must be exactly those of the text. Without --post, the sealed text is printed as JSON with its address and commitment; nothing is sent.',
    )
    .action((flags: Flags) =>
      asPartner(settings(), flags, async ({ hub }) => {
        const saying = flags.post === undefined ? undefined : sayingIn(flags.post);
        if (flags.post === '-' && (flags.file ?? '-') === '-')
          throw new Complaint('Standard input can hold the text or the event: name a file for one of them.');
        const text = secretText(flags.file);
        if (!saying) return told(await sealed(), '', true);
        const receipt = await hub.sendSealed({ ...(await onGround(hub, saying, flags)), text, recipients: flags.to });
        return told(receipt, `${receipt.status} in ${receipt.stream}`, flags.json);

        // The salt opens the commitment; the recipients find it inside.
        async function sealed(): Promise<object> {
          const { jwe, content } = await hub.seal(text, flags.to);
          return { content, jwe };
        }
      }),
    );

const sayingIn = (file: string): Saying => {
  const { type, data, id, occurred } = jsonIn(file) as Partial<Saying>;
  if (typeof type !== 'string' || typeof data !== 'object')
    throw new Complaint(`${file} must hold { "type": …, "data": { … } }.`);
  return { type, data, ...(id ? { id } : {}), ...(occurred ? { occurred } : {}) };
};
