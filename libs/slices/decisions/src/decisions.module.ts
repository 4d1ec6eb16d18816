import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { ConditionsController } from './conditions/conditions.controller.js';
import { conditions } from './conditions/conditions.projection.js';
import { ListConditionsHandler } from './conditions/list-conditions.query.js';
import { DecisionChainHandler } from './decision-chain/decision-chain.query.js';
import { DecisionsController } from './decisions-made/decisions.controller.js';
import { decisionsMade } from './decisions-made/decisions-made.projection.js';
import { ListDecisionsHandler } from './decisions-made/list-decisions.query.js';
import { matterCatalogue } from './matter.catalogue.js';
import { ListMattersHandler } from './matters/list-matters.query.js';
import { MattersController } from './matters/matters.controller.js';
import { matters } from './matters/matters.projection.js';
import { OneMatterHandler } from './matters/one-matter.query.js';
import { ListMeetingsHandler } from './steering-group-meetings/list-meetings.query.js';
import { steeringGroupMeetings } from './steering-group-meetings/meetings.projection.js';
import { ListSeatsHandler } from './steering-group-seats/list-seats.query.js';
import { steeringGroupSeats } from './steering-group-seats/seats.projection.js';
import { steeringGroupCatalogue } from './steering-group.catalogue.js';
import { SteeringGroupController } from './steering-group.controller.js';

@Module({
  imports: [CqrsModule],
  controllers: [ConditionsController, DecisionsController, MattersController, SteeringGroupController],
  providers: [
    DecisionChainHandler,
    ListConditionsHandler,
    ListDecisionsHandler,
    ListMattersHandler,
    ListMeetingsHandler,
    ListSeatsHandler,
    OneMatterHandler,
  ],
})
export class DecisionsModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(matterCatalogue);
    catalogues.add(steeringGroupCatalogue);
    projections.add(conditions, decisionsMade, matters, steeringGroupMeetings, steeringGroupSeats);
  }
}
