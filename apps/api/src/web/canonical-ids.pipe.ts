import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

/** A UUID, alone or before the unit that it means something together with. */
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\.|$)/i;

/** A UUID in a path is read in capitals too (RFC 9562 § 4); everything here is kept in lower case. */
@Injectable()
export class CanonicalIdsPipe implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    return type === 'param' && typeof value === 'string' ? value.replace(id, (found) => found.toLowerCase()) : value;
  }
}
