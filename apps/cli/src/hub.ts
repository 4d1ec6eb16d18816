import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from './complaint.js';
import type { CloudEvent } from './history.js';
import { withPage } from './problem-page.js';

/** What the hub says of one posted event: its own status, and a receipt or a problem (RFC 9457). */
export interface Answer {
  readonly status: number;
  readonly receipt?: { readonly status: 'recorded' | 'repeated' | 'already-so'; readonly stream: string };
  readonly problem?: {
    readonly code: string;
    readonly detail: string;
    readonly invalidParameters?: readonly {
      readonly pointer: string;
      readonly rule: string;
      readonly detail?: string;
    }[];
  };
}

/** Times a request is sent when the hub is away or asks to wait; posting twice records once. */
const TRIES = 5;

/** Posts a batch; one answer per event, in order. */
export const postBatch = async (
  hub: string,
  token: string,
  events: readonly CloudEvent[],
): Promise<readonly Answer[]> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await send(hub, token, events);
    if (answer?.ok) return ((await answer.json()) as { items: readonly Answer[] }).items;
    if (answer && ![429, 502, 503].includes(answer.status)) throw await refused(hub, answer);
    if (tries === TRIES && answer) throw await refused(hub, answer);
    if (tries === TRIES)
      throw new Complaint(`The hub does not answer at ${hub}: is it running? (\`npm start\` starts one)`);
    await sleep(Math.min(Number(answer?.headers.get('retry-after')) || tries, 30) * 1000);
  }
};

const send = (hub: string, token: string, events: readonly CloudEvent[]): Promise<Response | undefined> =>
  fetch(`${hub}/v1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/cloudevents-batch+json' },
    body: JSON.stringify(events),
    signal: AbortSignal.timeout(60_000),
  }).catch(() => undefined);

const refused = async (hub: string, answer: Response): Promise<Complaint> => {
  const { code, detail = '' } = (await answer.json().catch(() => ({}))) as {
    code?: string;
    detail?: string;
  };
  const sentence = `The hub refused the whole request with ${answer.status} ${code ?? 'no code'}. ${detail}`.trim();
  return new Complaint(withPage(sentence, hub, code), 1);
};
