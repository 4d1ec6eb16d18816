import { referenceOf } from '#platform/settings';
import { processes } from './processes.js';

const { api, allowances, worker, standalone, commandLine } = processes;

const introduction = `# Configuration

Made from what the code reads, by \`npm run docs:configuration\`; a test keeps it true.

Every setting is an environment variable, read once at start. A process that is told something wrong does not start: it names
everything that is missing, wrong or unknown at once and what to give instead, never a value. A variable that begins with
\`SAMVERK_\` and is known to none of the hub's processes counts as wrong, since what it was to switch on would be off in silence;
Kubernetes adds such ones for its services unless \`enableServiceLinks\` is \`false\`. An empty variable is one that is left out.
What only another process reads has no effect and is no fault, since one file of settings often serves several; api, worker and
\`npm start\` name it when they start. The command line names what none knows, and goes on.

A secret may lie in a file that the process may read: give its path in the variable with \`_FILE\` behind its name, and not both.`;

/** The text of docs/operations/configuration.md. */
export const reference = (): string =>
  referenceOf(introduction, [
    {
      title: 'api and worker',
      introduction:
        'Two programs that may run any number of times: `dist/apps/api/src/main.js`, `dist/apps/worker/src/main.js`.',
      processes: { api: { ...api, ...allowances }, worker },
    },
    {
      title: '`npm start`',
      introduction: 'Database, issuer, api and worker in one process, to try things out.',
      processes: { standalone },
    },
    {
      title: 'The command line',
      introduction: 'A flag wins over each, and each over what `npm start` wrote down.',
      processes: { commandLine },
    },
  ]);
