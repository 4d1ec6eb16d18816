/** Planted wherever a request has room for it. */
export const secret = 'MARKER-19121212-1212';

class DriverError extends Error {
  readonly code = '23505';
  readonly detail = `Key (ssn)=(${secret}) already exists.`;
  readonly parameters = [secret];
}

/** Ways of throwing it. */
export const thrown: Record<string, () => unknown> = {
  error: () => new Error(`cannot parse ${secret}`),
  driver: () => new DriverError(`duplicate ${secret}`, { cause: new Error(`because of ${secret}`) }),
  stack: () => new Error(`x\n    at ${secret} (/app/${secret}.js:1:1)\n    at more (/app/${secret}.js:1:1)`),
  renamed: () => Object.assign(new Error('x'), { name: `Bad ${secret}`, code: `no ${secret}` }),
  text: () => `thrown text ${secret}`,
  object: () => ({ message: secret, body: secret, msg: secret, err: { message: secret } }),
};
