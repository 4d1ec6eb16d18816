import { TestEnvironment } from 'jest-environment-node';

/** Brings the mutant to life that the name of the spec tells, and leaves off at the first test that notices it. */
export default class MutantEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.mutant = Number(/m(\d+)[.]spec/.exec(context.testPath)[1]);
  }

  handleTestEvent(event) {
    if (event.name === 'test_start' && this.noticed) event.test.mode = 'skip';
    if (event.name === 'test_done' && event.test.errors.length > 0) this.noticed = true;
  }
}
