import { IsString, IsUUID, MaxLength } from 'class-validator';

/** The key under which a unit sent an event. */
export class ReceiptKey {
  /** CloudEvents source, as it was sent. */
  @IsString() @MaxLength(255) readonly source!: string;
  /** CloudEvents id, as it was sent. */
  @IsUUID() readonly id!: string;
}
