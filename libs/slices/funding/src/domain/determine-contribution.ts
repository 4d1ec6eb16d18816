import { Rejection, sameFacts } from '#platform/domain';
import { contributions, type Computation } from './contributions.js';
import type { Contribution, ContributionDetermined, Settlement } from './funding.events.js';
import type { FundingInputs } from './funding-inputs.js';
import { settlementOf } from './standing.js';

/** Accepts a determination that the recorded inputs bear out, to the krona, the line and the citation. */
export const determineContribution = (
  inputs: FundingInputs,
  event: ContributionDetermined,
): readonly ContributionDetermined[] => {
  const computed = contributions(inputs, event.year);
  const off = differing(computed, event);
  if (off)
    throw new Rejection('contribution-differs', `${off} See GET /v1/contributions/{year}/explanation (§ 8, K65, K76).`);
  if (!sameFacts(computed.arithmetic, event.arithmetic) || !sameSet(computed.cites, event.cites)) {
    throw new Rejection(
      'contribution-unexplained',
      'The arithmetic or the cited events are not those that give these amounts (K65, K77). Take both from GET /v1/contributions/{year}/explanation.',
    );
  }
  const settlement = settlementOf(inputs, event.year, computed.contributions);
  if (!sameFacts(settlement.map(settled), event.settlement.map(settled))) {
    throw new Rejection(
      'settlement-differs',
      'The settlement must tell how each party that has already paid now stands (§ 9, K79). Take it from GET /v1/contributions/{year}/explanation.',
    );
  }
  return [event];
};

const owed = ({ party, part, share, amount, inKind, due }: Contribution) => [party, part, share, amount, inKind, due];
const settled = ({ party, remaining, settledOn }: Settlement) => [party, remaining, settledOn ?? null];
const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  sameFacts([...new Set(a)].sort(), [...new Set(b)].sort());

/** Says where and by how much the amounts differ from the recorded inputs; nothing when they agree. */
const differing = (computed: Computation, event: ContributionDetermined): string | undefined => {
  const posted = new Map(event.contributions.map((contribution) => [contribution.party, contribution]));
  for (const right of computed.contributions) {
    const said = posted.get(right.party);
    if (!said) return `The recorded inputs make ${right.party} owe ${right.amount} kr, which is missing.`;
    if (said.amount !== right.amount)
      return `The amount of ${right.party} is ${byHowMuch(said.amount - right.amount)} ${right.amount} kr, which the recorded inputs give.`;
    if (!sameFacts(owed(said), owed(right)))
      return `Share, part or money due of ${right.party} is not what the recorded inputs give: ${right.share}, ${right.part}, ${right.due}.`;
  }
  if (event.contributions.length > computed.contributions.length)
    return 'It names a party that owes nothing by the budget in force.';
  if (event.total !== computed.total)
    return `The total is ${byHowMuch(event.total - computed.total)} ${computed.total} kr, which the recorded inputs give.`;
  return event.populationVintage === computed.populationVintage
    ? undefined
    : 'The population vintage is not the one in force.';
};

const byHowMuch = (kronor: number): string => `${Math.abs(kronor)} kr ${kronor > 0 ? 'above' : 'below'}`;
