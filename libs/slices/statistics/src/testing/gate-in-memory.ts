import { gate, type PlanJudged, type PublicationPlan } from '#platform/disclosure-control';
import { HighsSolver } from '#platform/disclosure-control-highs';
import { DisclosureGate } from '../releasing/disclosure-gate.js';

/** The real gate with one solver, which is asked the same only once: for thousands of small years. */
export class GateInMemory extends DisclosureGate {
  private readonly answers = new Map<string, PlanJudged>();

  private constructor(private readonly solver: HighsSolver) {
    super();
  }

  static async open(): Promise<GateInMemory> {
    return new GateInMemory(await HighsSolver.open());
  }

  override judge(plan: PublicationPlan): Promise<PlanJudged> {
    const key = JSON.stringify(plan);
    const judged = this.answers.get(key) ?? gate(plan, { solver: this.solver });
    this.answers.set(key, judged);
    return Promise.resolve(judged);
  }
}
