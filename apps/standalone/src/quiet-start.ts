const warn = console.warn;

// oidc-provider warns of Node 20 whenever it is imported; what the local issuer uses of it is tested on Node 20.
console.warn = (...said: unknown[]): void => {
  if (!String(said[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...said);
};
