/** What a unit wants to say. What is left out is filled in; give an id to be able to say the same again later. */
export interface Saying {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** UUID. The same source and id, sent twice, is one event. */
  readonly id?: string;
  /** When it happened, in EDTF; today, in Sweden, when left out. */
  readonly occurred?: string;
}

export interface CloudEvent extends Required<Saying> {
  readonly specversion: '1.0';
  readonly source: string;
  readonly collaboration: string;
  readonly datacontenttype: 'application/json';
}

/** Where an event came to stand, as the hub says. */
export interface Receipt {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly stream: string;
  readonly version?: number;
  readonly recordedAt?: string;
  readonly chain?: string;
  readonly status: 'recorded' | 'repeated' | 'already-so';
}

/** Today, in Sweden. */
export const swedishDay = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(new Date());

export const cloudEvent = (
  { type, data, id, occurred }: Saying,
  collaboration: string,
  source: string,
): CloudEvent => ({
  specversion: '1.0',
  id: id ?? crypto.randomUUID(),
  source,
  type,
  datacontenttype: 'application/json',
  collaboration,
  occurred: occurred ?? swedishDay(),
  data,
});
