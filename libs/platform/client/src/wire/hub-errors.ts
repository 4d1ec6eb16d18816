/** One field that the hub did not take. */
export interface InvalidParameter {
  readonly pointer: string;
  readonly rule: string;
  readonly detail?: string;
}

/** The hub's no (RFC 9457). What was sent is never in it; `<hub>/docs/problems/<code>` tells what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly invalidParameters: readonly InvalidParameter[] = [],
  ) {
    super(`${code} (${status})${detail ? `: ${detail}` : ''}`);
  }
}

/** Hub or issuer did not answer after several tries. What was posted may have been recorded: post the same again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export const refusalOf = async (answer: Response): Promise<Refused> => {
  const { code, detail, invalidParameters } = (await answer.json().catch(() => ({}))) as Partial<Refused> & {
    readonly detail?: string;
  };
  return new Refused(answer.status, code ?? 'no-code', detail ?? '', invalidParameters ?? []);
};
