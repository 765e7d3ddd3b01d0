import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { trailWords } from '@xinxiu/domain';
import ts from 'typescript';
import { repositoryRoot } from '../harness/repository-root.js';

/** Where the action stands among what a call of the log is given. */
const PLACE: Readonly<Record<string, number>> = { done: 1, doneOnce: 2, actedFor: 1, refused: 4 };

/** Actions that a source writes into the trail as they stand: in a call of its log, or in an entry. */
function actionsIn(text: string): string[] {
  const found: (ts.Node | undefined)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      if (/audit$/i.test(expression.getText())) found.push(node.arguments[PLACE[name.text] ?? -1]);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const given = node.properties.filter((one) => ts.isPropertyAssignment(one));
      if (given.some(({ name }) => name.getText() === 'outcome'))
        found.push(given.find(({ name }) => name.getText() === 'action')?.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true));
  return found.flatMap((node) => (node && ts.isStringLiteralLike(node) ? [node.text] : []));
}

const root = repositoryRoot();
const written = ['api', 'worker'].flatMap((app) => {
  const sources = join(root, 'apps', app, 'src');
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .flatMap((name) => actionsIn(readFileSync(join(sources, name), 'utf8')));
});

describe('the words of the trail', () => {
  it('are there for everything that the api and the worker write', () => {
    expect(written.length).toBeGreaterThan(50);
    expect([...new Set(written)].filter((action) => trailWords(action) === undefined)).toEqual([]);
  });

  it('would be found missing', () => {
    expect(actionsIn("await this.audit.done(actor, 'list-burnt', list.name, { rows });")).toEqual([
      'list-burnt',
    ]);
    expect(actionsIn("const entry = { action: 'list-burnt', outcome: 'done' };")).toEqual(['list-burnt']);
  });
});
