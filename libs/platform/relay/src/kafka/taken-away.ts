import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { BrokerUnavailable } from '../broker.js';
import { ruleText, type Rule } from '../plan/rule.js';
import { aclOf } from './acl-words.js';
import { rightsAt } from './what-is-there.js';

export const MOST_LOOKS = 100;

/** Takes them away, and waits until the broker knows: it learns of it from its controller a moment later. */
export const takenAway = async (admin: Admin, rules: readonly Rule[]): Promise<void> => {
  if (rules.length === 0) return;
  await admin.deleteAcls({ filters: rules.map(aclOf) });
  const texts = new Set(rules.map(ruleText));
  for (let looks = 0; (await rightsAt(admin)).some((rule) => texts.has(ruleText(rule))); looks += 1) {
    if (looks === MOST_LOOKS) throw new BrokerUnavailable('NOT_APPLIED');
    await sleep(100);
  }
};
