import { Matches, type ValidationOptions } from 'class-validator';

/** The key of a party, unit, budget part or signature block: ASCII lower case, digits and hyphens (å, ä → a; ö → o). */
export const IsSlug = (options?: ValidationOptions): PropertyDecorator => Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, options);
