import 'reflect-metadata';
import { Type } from 'class-transformer';
import { Equals, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { checkForm } from './check-form.js';

class Ground {
  @IsIn(['lawful']) readonly ground!: 'lawful';
}
class Sent {
  @Equals('sent.v1') readonly type = 'sent.v1' as const;
  @ValidateNested() @Type(() => Ground) readonly disclosure!: Ground;
  @IsOptional() @ValidateNested() @Type(() => Ground) readonly more?: Ground;
}

const missing = (data: object): string[] => {
  try {
    checkForm(Sent, 'sent.v1', data);
    return [];
  } catch (refusal) {
    return (refusal as { invalidParameters: { pointer: string }[] }).invalidParameters.map(({ pointer }) => pointer);
  }
};

it('a nested object that is needed may not be left out: an event without its legal basis is not taken', () => {
  expect(missing({})).toContain('/data/disclosure');
  expect(missing({ disclosure: null })).toContain('/data/disclosure');
  expect(missing({ disclosure: {} })).toContain('/data/disclosure/ground');
});

it('one that is optional may', () => {
  expect(checkForm(Sent, 'sent.v1', { disclosure: { ground: 'lawful' } })).toMatchObject({ type: 'sent.v1' });
});
