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
const isLogical = (node) => ts.isBinaryExpression(node) && logical.includes(node.operatorToken.kind);
const isNot = (node) => ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
const isCheck = (node) =>
  isLogical(node) ||
  isNot(node) ||
  asking.includes(named(node)) ||
  (ts.isBinaryExpression(node) && node.operatorToken.kind in comparisons);
const edge = (node) => (node.operatorToken.getText().length === 3 ? 0 : 1);
const isNothing = (node) => ts.isObjectLiteralExpression(unwrapped(node)) && unwrapped(node).properties.length === 0;
/** Words for people: nothing is decided by them. */
const isProse = (node) => (ts.isStringLiteralLike(node) && !/^\S+$/.test(node.text)) || ts.isTemplateExpression(node);
const unwrapped = (node) => (ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node);
/** The expression that this one is the whole of, but for parentheses. */
const outermost = (node) => (ts.isParenthesizedExpression(node.parent) ? outermost(node.parent) : node);

/**
 * Every mutant of a file in one text: `globalThis.mutant` says which of them is alive, none when it is 0.
 * @returns {{ text: string, mutants: { id: number, file: string, line: number, check: string }[] }}
 */
export const withMutants = (source, file, firstId) => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const raw = (node) => source.slice(node.getStart(tree), node.end);
  const brief = (text) => {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 72 ? `${line.slice(0, 69)}…` : line;
  };
  const mutant = (node, check) => {
    const id = firstId + mutants.length;
    mutants.push({ id, file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, check });
    return `globalThis.mutant === ${id}`;
  };

  const insteadOf = (node) => {
    const found = [];
    const add = (text, check = `${brief(raw(node))} → ${brief(text)}`) => found.push({ text, check });
    const top = outermost(node);
    if (ts.isConditionalExpression(top.parent) && isProse(top.parent.whenTrue) && isProse(top.parent.whenFalse))
      return found;
    const isCondition =
      (ts.isIfStatement(top.parent) && top.parent.expression === top) ||
      (ts.isConditionalExpression(top.parent) && top.parent.condition === top);
    const isWhole = isCondition || (isCheck(node) && !isLogical(top.parent) && !isNot(top.parent));
    if (!ts.isParenthesizedExpression(node)) {
      if (isCondition) {
        const { whenTrue, whenFalse } = top.parent;
        if (!whenFalse || !isNothing(whenFalse)) add('true');
        if (!whenTrue || !isNothing(whenTrue)) add('false');
      } else if (isWhole) {
        add('true');
        add('false');
      }
    }
    if (isLogical(node)) {
      add(`(${raw(node.right)})`, `without ${brief(raw(node.left))}`);
      add(`(${raw(node.left)})`, `without ${brief(raw(node.right))}`);
    }
    if (ts.isBinaryExpression(node))
      // Turned round altogether, a whole condition is no news beside `true` and `false`.
      for (const other of (comparisons[node.operatorToken.kind] ?? []).slice(0, isWhole ? edge(node) : 2))
        add(`${raw(node.left)} ${other} ${raw(node.right)}`);
    const name = named(node);
    if (name in opposite || name === 'filter') {
      const list = raw(node.expression.expression);
      if (name === 'filter') add(list, `without .filter(${brief(node.arguments.map(raw).join(', '))})`);
      else add(`${list}.${opposite[name]}(${node.arguments.map(raw).join(', ')})`);
    }
    if (ts.isBinaryExpression(node.parent) && node.parent.right === node) {
      if (node.kind === ts.SyntaxKind.TrueKeyword) add('false', `${brief(raw(node.parent))} → ?? false`);
      if (node.kind === ts.SyntaxKind.FalseKeyword) add('true', `${brief(raw(node.parent))} → ?? true`);
    }
    if (ts.isArrayLiteralExpression(node))
      node.elements.forEach((element, at) => {
        if (ts.isSpreadElement(element) || isAlgorithms(node)) return;
        const left = node.elements.filter((_, index) => index !== at).map(raw);
        add(`[${left.join(', ')}]`, `without ${brief(raw(element))}`);
      });
    if (ts.isObjectLiteralExpression(node) && raw(node.parent).startsWith('this.rules ='))
      for (const dropped of node.properties)
        add(
          `({ ${node.properties
            .filter((each) => each !== dropped)
            .map(raw)
            .join(', ')} })`,
          `without ${brief(raw(dropped))}`,
        );
    const giving = ts.isReturnStatement(node.parent) || ts.isConditionalExpression(node.parent);
    if (file.endsWith('/policy.ts') && giving) {
      if (/^(hidden|notEntrusted|refused\(.*\))$/.test(raw(node))) add('allowed');
      if (raw(node) === 'allowed') add('hidden');
    }
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
      for (const [clause, other] of sqlClauses)
        if (clause.test(raw(node)))
          add(raw(node).replace(clause, other), `SQL: ${brief(clause.exec(raw(node))[0])} → ${other || 'nothing'}`);
    return found;
  };

  const isRemovable = (node) => {
    if (ts.isThrowStatement(node)) return !ts.isIfStatement(node.parent);
    if (!ts.isExpressionStatement(node)) return false;
    const said = raw(node);
    if (/^(super\(|this\.\w+ = |this\.logger\.)/.test(said)) return false;
    const { expression } = node;
    const does = ts.isAwaitExpression(expression) ? expression.expression : expression;
    return ts.isCallExpression(does) || (ts.isBinaryExpression(does) && !isLogical(does));
  };

  const inside = (node) => {
    let text = '';
    let at = node.getStart(tree);
    node.forEachChild((child) => {
      text += source.slice(at, child.getStart(tree)) + emit(child);
      at = child.end;
    });
    return text + source.slice(at, node.end);
  };

  const emit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return raw(node);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isVocabulary(node)) return raw(node);
    if (ts.isCaseClause(node)) {
      const alive = mutant(node, `without case ${raw(node.expression)}`);
      const rest = node.statements.map(emit).join('\n');
      return `case (${alive} ? undefined : ${raw(node.expression)}) as never:\n${rest}\n`;
    }
    if (isRemovable(node)) {
      const alive = mutant(node, `without ${brief(raw(node))}`);
      return `if (!(${alive})) { ${inside(node)} }`;
    }
    if (!ts.isExpression(node)) return inside(node);
    const others = insteadOf(node).map(({ text, check }) => `${mutant(node, check)} ? (${text}) : `);
    return others.length === 0 ? inside(node) : `(${others.join('')}${inside(node)})`;
  };

  return { text: source.slice(0, tree.getStart(tree)) + emit(tree), mutants };
};

const isAlgorithms = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'algorithms';

/** Lists of words that types are made of; that data keep to them is checked where the data are read. */
const isVocabulary = (node) =>
  ts.isVariableDeclaration(node) && ['recipientKinds', 'legalBasisFlags'].includes(node.name.getText());
