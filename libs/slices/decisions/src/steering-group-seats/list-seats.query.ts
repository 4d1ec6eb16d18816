import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { seatOn } from './seat-on.js';
import type { SeatsDto } from './seats.dto.js';
import type { SeatFact } from './seats.entity.js';
import { steeringGroupSeats } from './seats.projection.js';

export interface SeatView extends SeatFact {
  readonly agreementId: string;
  readonly seat: string;
}

/** Who sat in the steering group on a day? */
export class ListSeats extends Query<readonly SeatView[]> {
  constructor(
    readonly collaboration: string,
    readonly asked: SeatsDto,
  ) {
    super();
  }
}

@QueryHandler(ListSeats)
export class ListSeatsHandler implements IQueryHandler<ListSeats> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, asked: { on, agreementId, knownAt } }: ListSeats): Promise<readonly SeatView[]> {
    const where = agreementId ? { agreementId } : {};
    const { rows } = await this.readModels.rows(steeringGroupSeats, collaboration, {
      where,
      ...(knownAt ? { knownAt } : {}),
    });
    return rows.flatMap(({ agreementId: agreement, seat, facts }) => {
      const fact = seatOn(facts, on);
      return fact ? [{ agreementId: agreement, seat, ...fact }] : [];
    });
  }
}
