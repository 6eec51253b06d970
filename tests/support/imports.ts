import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** One import: the file it stands in and what it names, both from the root; packages keep their name. */
export type Arrow = { from: string; to: string; typeOnly: boolean };

/** Every source file of the folders, from the root. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
      .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && !file.endsWith('.d.mts')),
  );
}

/** The arrows that leave one file. */
export function arrowsOf(file: string, source = readFileSync(path.join(ROOT, file), 'utf8')): Arrow[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, scriptKind(file));
  const arrows: Arrow[] = [];
  const visit = (node: ts.Node): void => {
    const arrow = importOf(node);
    if (arrow) arrows.push({ from: file, to: resolve(file, arrow.specifier), typeOnly: arrow.typeOnly });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return arrows;
}

function scriptKind(file: string): ts.ScriptKind {
  return file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

function importOf(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: isTypeOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    return specifier && ts.isStringLiteral(specifier) ? { specifier: specifier.text, typeOnly: false } : undefined;
  }
  return undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

/** The file that a specifier names, with its ending; a package stays as it is. */
function resolve(from: string, specifier: string): string {
  const aliased = specifier.replace(/^~\//, 'app/').replace(/^#db\//, 'db/');
  const bare = aliased === specifier && !specifier.startsWith('.');
  if (bare) return specifier;
  const target = aliased === specifier ? path.posix.join(path.posix.dirname(from), specifier) : aliased;
  const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts'];
  const ending = endings.find((end) => existsSync(path.join(ROOT, target + end)) && path.extname(target + end));
  return target + (ending ?? '');
}
