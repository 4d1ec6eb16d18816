import { IsCalendarDate, IsDigest, IsSlug } from '#platform/forms';
import { Type } from 'class-transformer';
import { Equals, IsDefined, IsIn, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';

const IsCoordinate = (): PropertyDecorator =>
  Matches(/^[A-Za-z0-9_-]{43}$/, { message: '$property must be 32 bytes in base64url' });

/** A signature (JWS, ES256) without its payload, which everyone can put together from the event (RFC 7515 app. F). */
const IsDetachedJws = (): PropertyDecorator =>
  Matches(/^[A-Za-z0-9_-]{20,200}\.\.[A-Za-z0-9_-]{86}$/, {
    message: '$property must be a compact JWS with detached payload',
  });

/** A public key on P-256 (RFC 7518 § 6.2.1) under its own name. Anything private is an unknown field. */
export class UnitPublicKey {
  @Equals('EC') readonly kty!: 'EC';
  @Equals('P-256') readonly crv!: 'P-256';
  @IsCoordinate() readonly x!: string;
  @IsCoordinate() readonly y!: string;
  /** JWK thumbprint (RFC 7638), SHA-256, base64url. */
  @IsDigest() readonly kid!: string;
}

/** The keys that a unit is sealed to, and signs with, from a day on. */
export class UnitKeysPublished {
  @Equals('unit-keys.published.v1') readonly type = 'unit-keys.published.v1' as const;
  @IsSlug() @MaxLength(64) readonly unit!: string;
  @IsDefined() @ValidateNested() @Type(() => UnitPublicKey) readonly encryption!: UnitPublicKey;
  @IsDefined() @ValidateNested() @Type(() => UnitPublicKey) readonly signing!: UnitPublicKey;
  /** First day on which they are used. */
  @IsCalendarDate() readonly from!: string;
  /** By the new signing key, over the statement that `docs/sealed-content.md` describes: the unit holds what it publishes. */
  @IsDetachedJws() readonly proof!: string;
  /** The signing key before this one; left out at the start, and at a restart. */
  @IsOptional() @IsDigest() readonly succeeds?: string;
  /** By that key, over the same statement. */
  @IsOptional() @IsDetachedJws() readonly countersignature?: string;
}

/** A key is no longer to be used. */
export class UnitKeyWithdrawn {
  @Equals('unit-key.withdrawn.v1') readonly type = 'unit-key.withdrawn.v1' as const;
  @IsSlug() @MaxLength(64) readonly unit!: string;
  @IsDigest() readonly kid!: string;
  /** First day on which nobody uses it any more. */
  @IsCalendarDate() readonly from!: string;
  @IsIn(['rotated', 'lost', 'compromised']) readonly reason!: 'rotated' | 'lost' | 'compromised';
}

/** Another unit has made sure, outside the hub, that this signing key is the one a unit begins again with. */
export class UnitKeysRestartAllowed {
  @Equals('unit-keys.restart-allowed.v1') readonly type = 'unit-keys.restart-allowed.v1' as const;
  /** Who lost its signing key. */
  @IsSlug() @MaxLength(64) readonly unit!: string;
  /** Thumbprint of the new signing key, as the unit has told it in person or by telephone. */
  @IsDigest() readonly signing!: string;
}

export type KeysEvent = UnitKeysPublished | UnitKeyWithdrawn | UnitKeysRestartAllowed;
