import 'reflect-metadata';
import { Type } from 'class-transformer';
import { Equals, IsIn, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { checkForm } from './check-form.js';

class Ground {
  @IsIn(['lawful']) readonly ground!: 'lawful';
}
class Sent {
  @Equals('sent.v1') readonly type = 'sent.v1' as const;
  @ValidateNested() @Type(() => Ground) readonly disclosure!: Ground;
  @IsOptional() @ValidateNested() @Type(() => Ground) readonly more?: Ground;
}

class Named {
  @Equals('named.v1') readonly type = 'named.v1' as const;
  @MaxLength(5) @Matches(/^[a-z]+$/) readonly name!: string;
  @ValidateNested() @Type(() => Ground) readonly ground!: Ground;
}

const remarks = (data: object): unknown => {
  try {
    return checkForm(Named, 'named.v1', data);
  } catch (refusal) {
    return (refusal as { invalidParameters: unknown }).invalidParameters;
  }
};

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

it('a field that was left out is named once, and said to be missing: no rule on its text is told', () => {
  const left = (name: string) => ({ pointer: `/data/${name}`, rule: 'isDefined', detail: 'this field is missing' });
  expect(remarks({})).toEqual([left('ground'), left('name')]);
  expect(remarks({ name: '', ground: {} })).toEqual([
    expect.objectContaining({ pointer: '/data/name', rule: 'matches' }),
    expect.objectContaining({ pointer: '/data/ground/ground' }),
  ]);
});
