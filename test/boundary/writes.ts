import { HERE, type Asked, type Hub } from './hub.js';
import { idOf, said, saying, today, type Move } from './moves.js';
import type { World } from './world.js';

const kinds = Object.keys(saying) as Move['kind'][];

export interface Attempt {
  readonly who: Asked;
  readonly event: object;
}

/** Everything that one unit can say of each thing there is, each under an id of its own. */
export const attempts = (world: World, unit: string): readonly Attempt[] =>
  [0, 1, 2, 3].flatMap((thing) =>
    kinds.map((kind, nr) => {
      const { function: acting, type, data } = said(world, { kind, actor: 5, thing, other: 0, pick: nr });
      const id = idOf(`attempt ${unit} ${kind} ${thing}`);
      const envelope = { specversion: '1.0', id, source: `/${unit}`, collaboration: HERE, occurred: today };
      return { who: { unit, function: acting }, event: { ...envelope, type, data } };
    }),
  );

/** What the hub answers to one of them, without its clock, the request's name, and the proof of what stood before it. */
export const answerTo = async (hub: Hub, { who, event }: Attempt): Promise<string> => {
  const response = await hub.post(who, event);
  const {
    recordedAt: _at,
    chain: _chain,
    instance: _instance,
    ...body
  } = (await response.json()) as Record<string, unknown>;
  return `${response.status} ${response.headers.get('location')} ${JSON.stringify(body)}`;
};
