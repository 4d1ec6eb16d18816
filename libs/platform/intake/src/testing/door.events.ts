import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class Remark {
  @IsInt() @Min(1) @Max(5) readonly weight!: number;
  @IsString() @MaxLength(200) readonly text!: string;
}

export class DoorOpened {
  @Equals('door.opened.v1') readonly type = 'door.opened.v1' as const;
  @IsUUID() readonly doorId!: string;
  @IsOptional() @IsString() @MaxLength(50) readonly by?: string;
}

export class DoorClosed {
  @Equals('door.closed.v1') readonly type = 'door.closed.v1' as const;
  @IsUUID() readonly doorId!: string;
}

/** May be said any number of times: what it adds is a remark each time. */
export class DoorRemarked {
  @Equals('door.remarked.v1') readonly type = 'door.remarked.v1' as const;
  @IsUUID() readonly doorId!: string;
  @IsArray() @ArrayMaxSize(5) @ValidateNested({ each: true }) @Type(() => Remark) readonly remarks!: Remark[];
  @IsOptional() @ValidateNested() @Type(() => Remark) readonly first?: Remark;
  @IsOptional() @IsArray() @IsString({ each: true }) @MaxLength(20, { each: true }) readonly words?: string[];
}

export type DoorEvent = DoorOpened | DoorClosed | DoorRemarked;
