import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { dayInStockholm, Rejection, type CalendarDate, type Unit } from '#platform/domain';
import { Directory, type Collaboration } from '#platform/identity';
import { Clock, RecordEvent, StandingFacts } from '#platform/intake';
import { isMember, settingOn, type Facts } from '#platform/secrecy';
import { dueBy, type DueRelease } from '../domain/release-calendar.js';
import { Knowers } from '../domain/knowers.js';
import { LEAST_K, THRESHOLD } from '../domain/settings.js';
import type { PartyReleasePublished, ReleaseEvent, ReleasePublished } from '../domain/release.events.js';
import type { Thing } from '../domain/things.js';
import { digestOf } from './digest.js';
import { Judging, type JudgedTable } from './judging.js';
import { releaseIdOf, timerEvent, timerOf } from './said-by-timer.js';
import { outTables, StatisticsLog, type Published } from './statistics-log.js';
import { unitsOfParty } from './units-of-party.js';

/** One release that is due, to one audience. */
interface Task {
  readonly collaboration: Collaboration;
  readonly due: DueRelease;
  readonly owner: Unit;
  readonly releaseId: string;
  readonly party?: string;
}

/**
 * Releases the figures on the days that the plan says, on behalf of the unit whose figures they are and by the one way in.
 * A release is one event: all its tables come out at once. Any number of workers may run it, as often as they like.
 */
@Injectable()
export class Releases {
  constructor(
    private readonly directory: Directory,
    private readonly log: StatisticsLog,
    private readonly judging: Judging,
    private readonly facts: StandingFacts,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /** @returns how many releases came out */
  async run(): Promise<number> {
    const today = dayInStockholm(new Date(this.clock.now()));
    let count = 0;
    for (const collaboration of this.directory.collaborations) count += await this.release(collaboration, today);
    return count;
  }

  private async release(collaboration: Collaboration, today: CalendarDate): Promise<number> {
    const published = await this.log.published(collaboration.id);
    const facts = await this.facts.of(collaboration.id);
    const tasks = tasksOf(collaboration, published, facts, today);
    const releases = [...published.releases];
    const things = new Map<string, readonly Thing[]>();
    let count = 0;
    for (const task of tasks) {
      const { owner } = task;
      const counted = things.get(owner.id) ?? (await this.log.things(collaboration.id, owner, today));
      things.set(owner.id, counted);
      const told = await this.tell(task, counted, releases, facts);
      // Another worker was faster: what follows is judged after what it has told.
      if (!told) return count + (await this.release(collaboration, today));
      releases.push(told);
      count += 1;
    }
    return count;
  }

  private async tell(
    task: Task,
    things: readonly Thing[],
    releases: readonly ReleaseEvent[],
    facts: Facts,
  ): Promise<ReleaseEvent | undefined> {
    const { collaboration, due, owner, party, releaseId } = task;
    const { plan } = due.governing;
    const parties = collaboration.parties.map(({ id }) => id);
    const knowers = new Knowers(collaboration.units, owner.id, plan.insiders, parties);
    const threshold = Number(settingOn(facts, THRESHOLD, due.on) ?? LEAST_K);
    const judged = await this.judging.judge({
      ...{ due, out: outTables(releases), counting: { things, knowers }, threshold },
      ...(party === undefined ? {} : { party }),
    });
    const tables = judged.map(({ table }) => table);
    const hash = digestOf(tables);
    const said = { releaseId, plan: plan.version, publishedOn: due.on, tables, hash };
    const event: ReleasePublished | PartyReleasePublished =
      party === undefined
        ? { type: 'release.published.v1', ...said }
        : { type: 'party-release.published.v1', ...said, party, to: unitsOfParty(collaboration.units, party, owner) };
    await this.say(task, auditedOf(releaseId, hash, judged), `${releaseId} ${hash}`);
    return (await this.say(task, event, releaseId)) ? event : undefined;
  }

  private async say({ collaboration: { id }, owner, due }: Task, event: { readonly type: string }, about: string) {
    const said = timerEvent(id, owner.id, due.on, event, about);
    const [outcome] = await this.commands.execute(new RecordEvent(timerOf(id, owner), [said]));
    if (outcome?.status !== 'refused') return true;
    const { error } = outcome;
    if (error instanceof Rejection && error.code === 'release-already-published') return false;
    throw error;
  }
}

const auditedOf = (releaseId: string, hash: string, judged: readonly JudgedTable[]) => ({
  ...{ type: 'release.audited.v1', releaseId, hash, tables: judged.map(({ audited }) => audited) },
});

/** What is due and not out, in order; the collaboration before the parties. */
const tasksOf = (
  collaboration: Collaboration,
  { plans, releases }: Published,
  facts: Facts,
  today: CalendarDate,
): readonly Task[] => {
  const out = new Set(releases.map(({ releaseId }) => releaseId));
  const all = dueBy(
    plans.map(({ plan }) => plan),
    today,
  );
  return all.flatMap((due) => {
    const { version } = due.governing.plan;
    const owner = collaboration.units.find(
      ({ id }) => id === plans.find(({ plan }) => plan.version === version)?.owner,
    );
    if (!owner) return [];
    const audiences = audiencesOf(collaboration, due, owner, facts, today);
    return audiences
      .map((party) => ({
        ...{ collaboration, due, owner, ...(party === undefined ? {} : { party }) },
        releaseId: releaseIdOf(collaboration.id, owner.id, due.on, version, party),
      }))
      .filter(({ releaseId }) => !out.has(releaseId));
  });
};

/** Everybody, and each party in the agreement that has somebody to read it (§ 11, S18). */
const audiencesOf = (
  collaboration: Collaboration,
  { tables }: DueRelease,
  owner: Unit,
  facts: Facts,
  today: CalendarDate,
): readonly (string | undefined)[] => {
  const everybody = tables.some(({ table }) => table.audience === 'collaboration') ? [undefined] : [];
  if (!tables.some(({ table }) => table.audience === 'each-party')) return everybody;
  const parties = collaboration.parties
    .map(({ id }) => id)
    .filter((id) => isMember(facts, id, today) && unitsOfParty(collaboration.units, id, owner).length > 0);
  return [...everybody, ...parties];
};
