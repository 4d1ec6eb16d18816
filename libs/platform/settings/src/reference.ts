import { fileOf, type Declared, type Setting } from './setting.js';

/** Processes that are described in one table. */
export interface Section {
  readonly title: string;
  readonly introduction: string;
  readonly processes: Readonly<Record<string, Declared>>;
}

/** The page that tells an operator of every setting, made from what the code reads. */
export const referenceOf = (introduction: string, sections: readonly Section[]): string =>
  [introduction, ...sections.map(sectionOf)].join('\n\n') + '\n';

const sectionOf = ({ title, introduction, processes }: Section): string => {
  const names = [...new Set(Object.values(processes).flatMap((each) => Object.values(each).map(({ name }) => name)))];
  const several = Object.keys(processes).length > 1;
  const head = ['variable', ...(several ? ['read by'] : []), 'default', 'expected', 'meaning'];
  const rows = names.map((name) => rowOf(name, processes, several));
  return [`## ${title}`, introduction, [head, head.map(() => '---'), ...rows].map(line).join('\n')].join('\n\n');
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const rowOf = (name: string, processes: Section['processes'], several: boolean): readonly string[] => {
  const readers = Object.entries(processes).flatMap(([process, declared]) => {
    const found = Object.values(declared).find((each) => each.name === name);
    return found ? [{ process, found }] : [];
  });
  const [first] = readers;
  const { kind, meaning, secret } = first!.found;
  const told = secret ? `${meaning} Secret; \`${fileOf(name)}\` may name a file instead.` : meaning;
  const by = several ? [readers.map(({ process }) => process).join(', ')] : [];
  return [`\`${name}\``, ...by, defaultOf(readers), kind.expected, told];
};

type Reader = { readonly process: string; readonly found: Setting<unknown> };

const defaultOf = (readers: readonly Reader[]): string => {
  const each = readers.map(({ process, found }) => ({ process, shown: shown(found) }));
  const same = each.every(({ shown: one }) => one === each[0]!.shown);
  return same ? each[0]!.shown : each.map(({ process, shown: one }) => `${one} (${process})`).join(', ');
};

const shown = (declared: Setting<unknown>): string => {
  if (!('fallback' in declared)) return '**must be given**';
  const { fallback, neededWith } = declared;
  if (neededWith) {
    const { name, given } = neededWith;
    return `**must be given** with \`${given === undefined ? name : `${name}=${given}`}\``;
  }
  return fallback === '' || fallback === undefined
    ? '–'
    : `\`${typeof fallback === 'string' ? fallback : JSON.stringify(fallback)}\``;
};
