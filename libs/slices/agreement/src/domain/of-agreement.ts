import { Sourced } from '#platform/forms';
import { IsUUID } from 'class-validator';

export abstract class OfAgreement extends Sourced {
  @IsUUID() readonly agreementId!: string;
}
