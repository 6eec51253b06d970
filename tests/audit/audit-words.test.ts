import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import '~/words.en';
import '~/words.nl';
import { AUDIT_WORDS } from '~/admin/audit-words';
import { translator } from '~/shared/i18n/translator';
import { ROOT, sourceFiles } from '../support/imports';

/** How the name of an act looks: dotted and in the past tense. */
const ACT = /^[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*$/;
/** Files that write the record, and those that hand an act on to one of them. */
const WRITERS = /\brecordAudit\(|\binsert\(auditRecord\)|\bswitchTopic\(/;

/** The acts that a file can write down: every name in it that is not only an event's. */
function actsIn(source: string): string[] {
  const tree = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
  const acts = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isImport = ts.isImportDeclaration(node);
    const isEvent = ts.isStringLiteral(node) && ts.isCallExpression(node.parent) && /^recordEvent/.test(node.parent.expression.getText());
    if (ts.isStringLiteral(node) && ACT.test(node.text) && !isEvent) acts.add(node.text);
    if (!isImport) ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...acts];
}

const sources = sourceFiles('app')
  .filter((file) => file.endsWith('.server.ts') && file !== 'app/audit/record.server.ts')
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }))
  .filter(({ text }) => WRITERS.test(text));
const acts = new Map(sources.flatMap(({ file, text }) => actsIn(text).map((act) => [act, file] as const)));

describe('the record of who did what', () => {
  it('has words for every act in the source', () => {
    expect(acts.size).toBeGreaterThan(20);
    expect([...acts].filter(([act]) => !(act in AUDIT_WORDS)).map(([act, file]) => `${file}: ${act}`)).toEqual([]);
  });

  it('has words for nothing that never happens', () => {
    expect(Object.keys(AUDIT_WORDS).filter((act) => !acts.has(act))).toEqual([]);
  });

  it.each(['nl', 'en'] as const)('says each act in its own words (%s)', (language) => {
    const said = Object.values(AUDIT_WORDS).map((key) => translator(language)(key));
    expect(new Set(said).size).toBe(said.length);
  });

  it('finds an act that was planted, and takes no event for one', () => {
    const source = "recordAudit(tx, { action: on ? 'roof.raised' : 'roof.lowered' }); recordEvent(tx, 'roof.heard', {});";
    expect(actsIn(source)).toEqual(['roof.raised', 'roof.lowered']);
  });
});
