/** Signs calendar links; from configuration, the same in every process. Changing it ends all links. */
export class CalendarLinkSecret {
  constructor(readonly value: string) {
    if (Buffer.byteLength(value) < 32) throw new Error('The secret of calendar links must be at least 32 bytes.');
  }
}
