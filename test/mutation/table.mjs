const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => `\`${cell(text.replaceAll('`', "'"))}\``;
const name = (file) => file.replace(/^libs\/(platform|slices)\//, '').replace('/src', '');
const fate = ({ by, reason }) => (reason ? `equivalent: ${reason}` : (by ?? '**SURVIVED**'));

/** Every mutant and what noticed it. */
export const table = (mutants) =>
  ['| file | line | check | killed by |', '|---|---|---|---|']
    .concat(mutants.map((each) => `| ${name(each.file)} | ${each.line} | ${code(each.check)} | ${cell(fate(each))} |`))
    .join('\n');

/** What docs/mutation.md says: a line for each file, and those that no test could notice. */
export const summary = (mutants) => {
  const files = [...new Set(mutants.map(({ file }) => file))];
  const line = (label, all) => {
    const equivalent = all.filter(({ reason }) => reason).length;
    const survived = all.filter(({ reason, by }) => !reason && !by).length;
    return `| ${label} | ${all.length} | ${all.length - equivalent - survived} | ${equivalent} | ${survived} |`;
  };
  const same = mutants.filter(({ reason }) => reason);
  const survivors = mutants.filter(({ reason, by }) => !reason && !by);
  const listed = (each) => `| ${name(each.file)} | ${code(each.check)} |`;
  return `# Each check of the boundary is needed

\`npm run mutate\` takes each check of the boundary away in turn (a condition made true or false, one side of an \`&&\` or
\`||\` left out, a comparison turned, a duty, a clause of row-level security or a call taken out) and runs the specs beside
it. This page is what \`npm run mutate -- --write\` wrote; the run itself prints every mutant with the test that noticed it.

| file | mutants | killed | equivalent | survived |
|---|---|---|---|---|
${files
  .map((file) =>
    line(
      name(file),
      mutants.filter((each) => each.file === file),
    ),
  )
  .join('\n')}
${line('**all**', mutants)}
${survivors.length > 0 ? `\n## Survivors\n\n| file | check |\n|---|---|\n${survivors.map(listed).join('\n')}\n` : ''}
## Equivalents

What is left does the same as the code, so that no test can notice it.

| file | check | why |
|---|---|---|
${same.map((each) => `${listed(each)} ${cell(each.reason)} |`).join('\n')}
`;
};
