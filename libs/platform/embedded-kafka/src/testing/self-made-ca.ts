import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An authority that nobody knows, and a broker's settings by which it shows a certificate of that authority. */
export interface SelfMadeCa {
  /** File with the certificate of the authority, in PEM. */
  readonly file: string;
  readonly settings: Readonly<Record<string, string>>;
}

const openssl = (...args: readonly string[]): void => void execFileSync('openssl', args, { stdio: 'ignore' });
const newKey = ['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-days', '2'];

/** Made by openssl, for 127.0.0.1 alone. */
export const selfMadeCa = (folder: string): SelfMadeCa => {
  const at = (name: string): string => join(folder, name);
  openssl(...newKey, '-subj', '/CN=an authority of tests', '-keyout', at('ca.key'), '-out', at('ca.pem'));
  const signed = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-addext', 'basicConstraints=critical,CA:FALSE'];
  const named = ['-subj', '/CN=broker', '-addext', 'subjectAltName=IP:127.0.0.1'];
  openssl(...newKey, ...signed, ...named, '-keyout', at('broker.key'), '-out', at('broker.pem'));
  writeFileSync(at('broker.both'), readFileSync(at('broker.key'), 'utf8') + readFileSync(at('broker.pem'), 'utf8'));
  return {
    file: at('ca.pem'),
    settings: {
      'listener.security.protocol.map': 'CLIENT:SASL_SSL,CONTROLLER:SASL_PLAINTEXT',
      ...{ 'ssl.keystore.type': 'PEM', 'ssl.keystore.location': at('broker.both') },
      ...{ 'ssl.truststore.type': 'PEM', 'ssl.truststore.location': at('ca.pem') },
    },
  };
};
