import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { ReadModels } from '#platform/projections';
import { policySettingRows } from './policy-settings.projection.js';
import { settingsOn, type SettingView } from './setting-view.js';

/** How are the open legal questions answered on a day? */
export class SettingsOn extends Query<readonly SettingView[]> {
  constructor(
    readonly collaboration: string,
    readonly on: CalendarDate,
    readonly knownAt?: string,
  ) {
    super();
  }
}

@QueryHandler(SettingsOn)
export class SettingsOnHandler implements IQueryHandler<SettingsOn> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, on, knownAt }: SettingsOn): Promise<readonly SettingView[]> {
    const { rows } = await this.readModels.rows(policySettingRows, collaboration, knownAt ? { knownAt } : {});
    return settingsOn(
      rows.flatMap(({ decisions }) => decisions),
      on,
    );
  }
}
