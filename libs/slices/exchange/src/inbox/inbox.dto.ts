import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** Where to go on reading. The cursor is the reader's own last item, so it says nothing of anyone else's. */
export class InboxQuery {
  /** Id of the last item that you have; left out: from the beginning. */
  @IsOptional() @IsUUID() readonly after?: string;
  /** Items at most. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) readonly limit: number = 100;
}
