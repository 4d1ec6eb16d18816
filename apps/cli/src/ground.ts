import { Option, type Command } from 'commander';
import type { Ground, Hub, Saying } from '#platform/client';

/** On what ground something secret is said, as flags of a command. */
export interface GroundFlags {
  readonly basis?: string;
  readonly provision?: string;
  readonly condition?: string;
  readonly subjectAge?: Ground['subjectAge'];
  readonly review?: string;
}

export const withGroundFlags = (command: Command): Command =>
  command
    .option('--basis <code>', 'add the disclosure on this legal basis, as in force today, e.g. duty-report-child')
    .addOption(
      new Option('--subject-age <band>', 'with --basis: how old whom it is about is')
        .choices(['under-18', '18-20', '21+', 'unknown'])
        .default('unknown'),
    )
    .option('--provision <text>', 'with --basis: which, where several have its code')
    .option('--condition <code>', 'with --basis: which of its conditions is met, where it has several')
    .option('--review <id>', 'with --basis: the approved legal review, where it needs one');

/** With the disclosure that the flags tell of, if they do. */
export const onGround = async (hub: Hub, saying: Saying, flags: GroundFlags): Promise<Saying> => {
  const { basis: code, subjectAge = 'unknown', provision, condition, review } = flags;
  if (code === undefined) return saying;
  const stated = {
    ...(provision ? { provision } : {}),
    ...(condition ? { condition } : {}),
    ...(review ? { review } : {}),
  };
  const { disclosure } = await hub.claim({ code, subjectAge, ...stated });
  return { ...saying, data: { ...saying.data, disclosure } };
};
