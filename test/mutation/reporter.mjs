const idOf = ({ path }) => Number(/m(\d+)[.]spec/.exec(path)[1]);
const tell = (said) => process.stdout.write(`\n@${JSON.stringify(said)}\n`);

/** One line for the script above at each start and end of a mutant. */
export default class MutantReporter {
  onTestFileStart(test) {
    tell({ id: idOf(test), began: true });
  }

  onTestFileResult(test, { testResults, testExecError, failureMessage }) {
    const failed = testResults.find(({ status }) => status === 'failed');
    const by = failed?.fullName ?? (testExecError || failureMessage ? 'the spec does not even start' : undefined);
    tell({ id: idOf(test), by, why: by && (failed?.failureMessages[0] ?? failureMessage ?? '').slice(0, 400) });
  }
}
