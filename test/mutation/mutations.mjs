import ts from 'typescript';

const comparisons = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
};
const logical = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken];
const asking = ['includes', 'has', 'some', 'every', 'test'];
const opposite = { every: 'some', some: 'every' };

/** What SQL says about who may see what: each clause is taken out once. */
const sqlClauses = [
  [/collaboration = current_setting\('samverk.collaboration', true\) AND /, ''],
  [/ AND reader = current_setting\('samverk.unit', true\)/, ''],
  [/ FOR SELECT TO/, ' TO'],
  [/ WITH \(security_invoker = true\)/, ''],
  [/-c role=\S+ /, ''],
  [/ READ ONLY/, ''],
  [/SET LOCAL samverk.collaboration/, 'SET samverk.collaboration'],
  [/SET LOCAL samverk.unit/, 'SET samverk.unit'],
  [/t.collaboration = \$1 AND /, ''],
  [/ AND t.reader = \$2/, ' AND $2::text IS NOT NULL'],
  [/ AND t.key = \$3/, ' AND $3::text IS NOT NULL'],
];

const named = (node) =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : undefined;
export const isLogical = (node) => ts.isBinaryExpression(node) && logical.includes(node.operatorToken.kind);
const isNot = (node) => ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
const isCheck = (node) =>
  isLogical(node) ||
  isNot(node) ||
  asking.includes(named(node)) ||
  (ts.isBinaryExpression(node) && node.operatorToken.kind in comparisons);
const edge = (node) => (node.operatorToken.getText().length === 3 ? 0 : 1);
const isNothing = (node) => ts.isObjectLiteralExpression(unwrapped(node)) && unwrapped(node).properties.length === 0;
const isCondition = (node) => {
  const { parent } = outermost(node);
  const condition = ts.isIfStatement(parent) ? parent.expression : parent.condition;
  return condition === outermost(node);
};
/** The whole of what is asked, not one side of it. */
const isWhole = (node) => {
  const { parent } = outermost(node);
  return isCondition(node) || (isCheck(node) && !isLogical(parent) && !isNot(parent));
};
/** Words for people: nothing is decided by them. */
const isProse = (node) => (ts.isStringLiteralLike(node) && !/^\S+$/.test(node.text)) || ts.isTemplateExpression(node);
const unwrapped = (node) => (ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node);
/** The expression that this one is the whole of, but for parentheses. */
const outermost = (node) => (ts.isParenthesizedExpression(node.parent) ? outermost(node.parent) : node);

/** On one line, short enough for a table. */
export const brief = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 72 ? `${line.slice(0, 69)}…` : line;
};

const wholeConditions = (node, raw, add) => {
  if (ts.isParenthesizedExpression(node)) return;
  if (isCondition(node)) {
    const { whenTrue, whenFalse } = outermost(node).parent;
    if (!whenFalse || !isNothing(whenFalse)) add('true');
    if (!whenTrue || !isNothing(whenTrue)) add('false');
  } else if (isWhole(node)) {
    add('true');
    add('false');
  }
};

const operands = (node, raw, add) => {
  if (isLogical(node)) {
    add(`(${raw(node.right)})`, `without ${brief(raw(node.left))}`);
    add(`(${raw(node.left)})`, `without ${brief(raw(node.right))}`);
  }
  if (!ts.isBinaryExpression(node)) return;
  // Turned round altogether, a whole condition is no news beside `true` and `false`.
  for (const other of (comparisons[node.operatorToken.kind] ?? []).slice(0, isWhole(node) ? edge(node) : 2))
    add(`${raw(node.left)} ${other} ${raw(node.right)}`);
};

const defaults = (node, raw, add) => {
  if (!ts.isBinaryExpression(node.parent) || node.parent.right !== node) return;
  if (node.kind === ts.SyntaxKind.TrueKeyword) add('false', `${brief(raw(node.parent))} → ?? false`);
  if (node.kind === ts.SyntaxKind.FalseKeyword) add('true', `${brief(raw(node.parent))} → ?? true`);
};

const quantifiers = (node, raw, add) => {
  const name = named(node);
  if (!Object.hasOwn(opposite, name) && name !== 'filter') return;
  const list = raw(node.expression.expression);
  const given = node.arguments.map(raw).join(', ');
  if (name === 'filter') add(list, `without .filter(${brief(given)})`);
  else add(`${list}.${opposite[name]}(${given})`);
};

const members = (node, raw, add) => {
  const without = (all, one) =>
    all
      .filter((each) => each !== one)
      .map(raw)
      .join(', ');
  if (ts.isArrayLiteralExpression(node) && !isAlgorithms(node))
    for (const element of node.elements)
      if (!ts.isSpreadElement(element)) add(`[${without(node.elements, element)}]`, `without ${brief(raw(element))}`);
  if (ts.isObjectLiteralExpression(node) && raw(node.parent).startsWith('this.rules ='))
    for (const property of node.properties)
      add(`({ ${without(node.properties, property)} })`, `without ${brief(raw(property))}`);
};

const verdicts = (node, raw, add) => {
  if (!ts.isReturnStatement(node.parent) && !ts.isConditionalExpression(node.parent)) return;
  if (/^(hidden|notEntrusted|refused\(.*\))$/.test(raw(node))) add('allowed');
  if (raw(node) === 'allowed') add('hidden');
};

const clauses = (node, raw, add) => {
  if (!ts.isTemplateExpression(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return;
  for (const [clause, other] of sqlClauses)
    if (clause.test(raw(node)))
      add(raw(node).replace(clause, other), `SQL: ${brief(clause.exec(raw(node))[0])} → ${other || 'nothing'}`);
};

/** What an expression could wrongly be: as text, with a name for it. */
export const insteadOf = (node, raw, file) => {
  const choice = outermost(node).parent;
  if (ts.isConditionalExpression(choice) && isProse(choice.whenTrue) && isProse(choice.whenFalse)) return [];
  const found = [];
  const add = (text, check = `${brief(raw(node))} → ${brief(text)}`) => found.push({ text, check });
  const kinds = [wholeConditions, operands, quantifiers, defaults, members, clauses];
  for (const kind of file.endsWith('/policy.ts') ? [...kinds, verdicts] : kinds) kind(node, raw, add);
  return found;
};

const isAlgorithms = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'algorithms';
