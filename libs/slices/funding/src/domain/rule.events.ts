import { Equals, IsIn, IsUUID, MaxLength, ValidateBy, type ValidationArguments } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { isRuleValue, ruleNames, type RuleName } from './rules.js';

/** The value must be one that its rule knows. */
const IsValueOfItsRule = (): PropertyDecorator =>
  ValidateBy({
    name: 'isValueOfItsRule',
    validator: {
      validate: (value: unknown, about?: ValidationArguments) =>
        isRuleValue((about?.object as RuleAdopted | undefined)?.rule, value),
      defaultMessage: () => '$property must be a value of the rule',
    },
  });

/** A dated policy for what the agreement leaves open (1.16 items 1, 2, 7, 8, 11). Until one is adopted the default applies. */
export class RuleAdopted {
  @Equals('rule.adopted.v1') readonly type = 'rule.adopted.v1' as const;
  @IsUUID() readonly agreementId!: string;
  @IsIn(ruleNames) readonly rule!: RuleName;
  @IsValueOfItsRule() @MaxLength(40) readonly value!: string;
  /** In force for a year when it applies on 1 January of that year. */
  @IsCalendarDate() readonly appliesFrom!: string;
  /** A body or function, never a person. */
  @MaxLength(120) readonly decidedBy!: string;
  @MaxLength(1_000) readonly reason!: string;
}
