/** One record as the server keeps it. Tests may change it behind the back of whoever wrote it. */
export interface LoggedRecord {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly created: number;
  type: string;
  json: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}

export type NewRecord = Omit<LoggedRecord, 'revision' | 'position' | 'created'>;
