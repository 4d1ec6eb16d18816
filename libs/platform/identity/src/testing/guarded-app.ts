import { Controller, Get, Post, type Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Caller } from '../caller.js';
import { CurrentCaller, Public, RequiresScope } from '../current-caller.js';
import { IdentityModule, type IdentityOptions } from '../identity.module.js';
import { Visits } from '../visits.js';

@Controller()
class Doors {
  @Get('reading')
  @RequiresScope('read')
  reading(@CurrentCaller() { collaboration, unit, function: role, scopes, client }: Caller) {
    return { collaboration, unit: unit.id, function: role, scopes, client };
  }

  @Post('writing')
  @RequiresScope('events:write')
  writing() {
    return {};
  }

  @Get('open')
  @Public()
  open() {
    return {};
  }

  @Get('forgotten')
  forgotten() {
    return {};
  }
}

/** A small app over real HTTP, guarded as the hub is. */
export class GuardedApp {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  static async start(options: IdentityOptions, ...controllers: Type[]): Promise<GuardedApp> {
    const module = { imports: [IdentityModule.forRoot(options)], controllers: [Doors, ...controllers] };
    const testing = await Test.createTestingModule(module).compile();
    // A refused body may still be on its way when a test ends.
    const adapter = new FastifyAdapter({ forceCloseConnections: true });
    const app = testing.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
    await app.init();
    const page = (_: unknown, reply: { send(text: string): unknown }) => reply.send('page');
    adapter.getInstance().get('/page', { onRequest: app.get(Visits).allowed }, page);
    await app.listen(0, '127.0.0.1');
    return new GuardedApp(app, await app.getUrl());
  }

  /** Asks with this access token, or without one. */
  async ask(path: string, token?: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...init.headers };
    return fetch(`${this.url}/${path}`, { ...init, headers });
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}
