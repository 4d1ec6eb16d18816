import ts from 'typescript';
import { brief, insteadOf, isLogical } from './mutations.mjs';

/**
 * Every mutant of a file in one text: `globalThis.mutant` says which of them is alive, none when it is 0.
 * @returns {{ text: string, mutants: { id: number, file: string, line: number, check: string }[] }}
 */
export const withMutants = (source, file, firstId) => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const raw = (node) => source.slice(node.getStart(tree), node.end);
  const mutant = (node, check) => {
    const id = firstId + mutants.length;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    mutants.push({ id, file, line: line + 1, check, place: source.split('\n')[line] });
    return `globalThis.mutant === ${id}`;
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
      return `{ if (!(${alive})) { ${inside(node)} } }`;
    }
    if (!ts.isExpression(node)) return inside(node);
    const others = insteadOf(node, raw, file).map(({ text, check }) => `${mutant(node, check)} ? (${text}) : `);
    return others.length === 0 ? inside(node) : `(${others.join('')}${inside(node)})`;
  };

  return { text: source.slice(0, tree.getStart(tree)) + emit(tree), mutants };
};

/** Lists of words that types are made of; that data keep to them is checked where the data are read. */
const isVocabulary = (node) =>
  ts.isVariableDeclaration(node) && ['recipientKinds', 'legalBasisFlags'].includes(node.name.getText());
