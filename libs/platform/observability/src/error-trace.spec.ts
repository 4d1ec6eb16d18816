import { errorTrace } from './error-trace.js';

describe('The trace of an error', () => {
  it('tells where it was thrown even when it says nothing', () => {
    expect(errorTrace(new TypeError()).at?.[0]).toContain('error-trace.spec');
  });

  it('takes no frame out of a message that is made to look like one', () => {
    const { at = [] } = errorTrace(
      new Error('x\n    at secret (/app/secret.js:1:1)\n    at secret (/app/secret.js:2:2)'),
    );
    expect(at.length).toBeGreaterThan(0);
    expect(at.join()).not.toContain('secret');
  });

  it('follows causes, but not for ever', () => {
    const loop = new Error('a');
    loop.cause = loop;
    expect(errorTrace(loop).cause?.cause?.cause).toMatchObject({ type: 'Error', cause: undefined });
  });

  it('of something that is no error tells only what kind of thing it is', () => {
    expect(errorTrace('secret')).toEqual({ type: 'string' });
  });
});
