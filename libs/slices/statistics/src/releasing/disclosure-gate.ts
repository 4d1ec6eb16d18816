import type { PlanJudged, PublicationPlan } from '#platform/disclosure-control';

/** There is no verdict, and nothing may leave; the reaction fails and is tried again. */
export class GateFailed extends Error {
  constructor(reason: string) {
    super(`The gate gave no verdict: ${reason}`);
    this.name = 'GateFailed';
  }
}

/** Tries what is to leave on everybody who watches. An app says where: it takes long, and blocks the thread that it runs in. */
export abstract class DisclosureGate {
  /** @throws GateFailed */
  abstract judge(plan: PublicationPlan): Promise<PlanJudged>;
}
