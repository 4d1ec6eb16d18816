import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  CurrentCaller,
  Directory,
  IdentityModule,
  loadDirectory,
  RequiresScope,
  type Caller,
} from '#platform/identity';
import { startDevIssuer, type DevIssuer } from './start-dev-issuer.js';

@Controller('me')
class MeController {
  @Get()
  @RequiresScope('read')
  me(@CurrentCaller() caller: Caller) {
    return { unit: caller.unit.id, function: caller.function, client: caller.client };
  }
}

@Module({ controllers: [MeController] })
class MeModule {}

const unit = 'alingsas-kommunstyrelsen';
const directory = await loadDirectory('deploy/collaborations');
let folder: string;
let issuer: DevIssuer;
let app: NestFastifyApplication;

const ask = async (clientId: string, clientSecret: string, more: Record<string, string> = {}) =>
  fetch(issuer.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      ...more,
    }),
  });

const me = async (token: string) =>
  fetch(`${await app.getUrl()}/me`, { headers: { authorization: `Bearer ${token}` } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  issuer = await startDevIssuer({ port: 0, folder, directory });
  const identity = IdentityModule.forRoot({ directory, issuer: issuer.issuer, keys: { jwksUri: issuer.jwksUri } });
  const module = await Test.createTestingModule({ imports: [identity, MeModule] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
});

afterAll(async () => {
  await app.close();
  await issuer.close();
  await rm(folder, { recursive: true });
});

describe('The development issuer', () => {
  it('gives a unit a token of five minutes that the hub knows it by', async () => {
    const { clientId, clientSecret } = issuer.credentials(unit);
    const answer = await ask(clientId, clientSecret, { scope: 'read' });
    const { access_token: token, expires_in: life } = (await answer.json()) as {
      access_token: string;
      expires_in: number;
    };
    expect(life).toBe(300);
    const known = await me(token);
    expect(await known.json()).toEqual({ unit, function: 'registrar', client: clientId });
  });

  it('gives a token that covers only the scopes asked for', async () => {
    const { clientId, clientSecret } = issuer.credentials(unit);
    const answer = await ask(clientId, clientSecret, { scope: 'events:write' });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    expect((await me(token)).status).toBe(403);
  });

  it('gives nothing for the secret of another unit', async () => {
    const answer = await ask(issuer.credentials(unit).clientId, issuer.credentials('vgr-ghsn').clientSecret);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('access_token');
  });

  it('has a client for every function of every unit', () => {
    expect(issuer.credentials('vgr-ghsn', 'board-chair').clientId).toBe('goteborg-stodcentrum.vgr-ghsn.board-chair');
    expect(() => issuer.credentials('vgr-ghsn', 'counsellor')).toThrow(/no unit/);
  });

  it('tells units of one id in two collaborations apart', async () => {
    const [first] = directory.collaborations;
    const twice = new Directory([first!, { ...first!, id: 'elsewhere' }]);
    const two = await startDevIssuer({ port: 0, folder: join(folder, 'two'), directory: twice });
    const of = (collaboration?: string) => two.credentials(unit, 'registrar', collaboration);
    expect([of().collaboration, of('elsewhere').collaboration]).toEqual([first!.id, 'elsewhere']);
    expect(of('elsewhere').clientSecret).not.toBe(of().clientSecret);
    expect(() => of('nowhere')).toThrow(/no unit/);
    await Promise.all([two.close(), rm(join(folder, 'two'), { recursive: true })]);
  });

  it('keeps keys and secrets where only the owner can read them', async () => {
    const names = await readdir(folder);
    expect(names.toSorted()).toEqual(['credentials.json', 'keys.json']);
    const modes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mode & 0o777));
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('has the same secrets after a restart, and others in another installation', async () => {
    const again = await startDevIssuer({ port: 0, folder, directory });
    const elsewhere = await startDevIssuer({ port: 0, folder: join(folder, 'other'), directory });
    expect(again.credentials(unit)).toEqual(issuer.credentials(unit));
    expect(elsewhere.credentials(unit).clientSecret).not.toBe(issuer.credentials(unit).clientSecret);
    await Promise.all([again.close(), elsewhere.close(), rm(join(folder, 'other'), { recursive: true })]);
  });

  it('does not start in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    await expect(startDevIssuer({ port: 0, folder, directory })).rejects.toThrow(/production/);
    process.env['NODE_ENV'] = before;
  });
});
