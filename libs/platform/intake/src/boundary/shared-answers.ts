/** Those who ask while an answer is being made share the next one, never the one that began before they asked. */
export class SharedAnswers<Answer> {
  private readonly underWay = new Map<string, Promise<Answer>>();
  private readonly next = new Map<string, Promise<Answer>>();

  constructor(private readonly make: (about: string) => Promise<Answer>) {}

  ask(about: string): Promise<Answer> {
    const running = this.underWay.get(about);
    if (!running) return this.begin(about);
    const waiting = this.next.get(about);
    if (waiting) return waiting;
    const after = running.then(
      () => this.begin(about),
      () => this.begin(about),
    );
    this.next.set(about, after);
    return after;
  }

  private begin(about: string): Promise<Answer> {
    this.next.delete(about);
    const asked = this.make(about).finally(() => this.underWay.delete(about));
    this.underWay.set(about, asked);
    return asked;
  }
}
