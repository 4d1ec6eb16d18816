import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Requests of Kafka's protocol, which begin with their kind, version and number. */
const HANDSHAKE = [17, 1, 1] as const;
const AUTHENTICATE = [36, 0, 2] as const;
/** Size and number of the request stand before the error of an answer. */
const ERROR_AT = 8;

/** The first step of SCRAM, as anybody can take it who reaches the port. */
export const firstStep = async (broker: string, user: string): Promise<'known' | 'unknown'> => {
  const [host, port] = broker.split(':');
  const socket = connect(Number(port), host);
  try {
    await answered(socket, frame(HANDSHAKE, text('SCRAM-SHA-512')));
    const hello = Buffer.from(`n,,n=${user},r=${randomBytes(12).toString('hex')}`);
    const answer = await answered(socket, frame(AUTHENTICATE, Buffer.concat([int32(hello.length), hello])));
    return answer.readInt16BE(ERROR_AT) === 0 ? 'known' : 'unknown';
  } finally {
    socket.destroy();
  }
};

const answered = (socket: Socket, request: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('data', resolve);
    socket.write(request);
  });

const frame = ([kind, version, nr]: readonly [number, number, number], body: Buffer): Buffer => {
  const whole = Buffer.concat([int16(kind), int16(version), int32(nr), text('a stranger'), body]);
  return Buffer.concat([int32(whole.length), whole]);
};

const text = (given: string): Buffer => Buffer.concat([int16(Buffer.byteLength(given)), Buffer.from(given)]);
const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};
const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
