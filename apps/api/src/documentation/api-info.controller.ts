import { Controller, Get, Req } from '@nestjs/common';
import { Public } from '#platform/identity';

/** The version of the contract, not of the program: it changes when what partners may rely on changes. */
export const apiVersion = '1.0.0';
export const apiReleased = '2026-11-21';

/** About the api, as the national REST API profile wants it (VER.06–07). */
export interface ApiInfo {
  readonly apiName: string;
  readonly apiVersion: string;
  readonly apiReleased: string;
  readonly apiDocumentation: string;
  readonly apiStatus: 'alpha' | 'beta' | 'active' | 'deprecated' | 'retired' | 'decommissioned';
}

@Controller('v1/api-info')
@Public()
export class ApiInfoController {
  @Get()
  info(@Req() { protocol, host }: { readonly protocol: string; readonly host: string }): ApiInfo {
    return {
      apiName: 'samverk',
      apiVersion,
      apiReleased,
      apiDocumentation: `${protocol}://${host}/docs`,
      apiStatus: 'active',
    };
  }
}
