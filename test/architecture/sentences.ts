import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../harness/repository-root.js';

const LEFT_OUT = /\.(spec|factory|fixture|d)\.ts$|-wordings\.ts$/;

/** The sources of a folder of the repository, without what is there for tests, and without the tables of wordings. */
export function sources(folder: string): readonly ts.SourceFile[] {
  const root = join(repositoryRoot(), folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js)$/.test(name) && !LEFT_OUT.test(name))
    .map((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    });
}

/** Everything within. @param isClosed of what is not looked into */
export function nodes(of: ts.Node, isClosed: (node: ts.Node) => boolean = () => false): readonly ts.Node[] {
  const found: ts.Node[] = [];
  of.forEachChild((child) => {
    if (!isClosed(child)) found.push(child, ...nodes(child, isClosed));
  });
  return found;
}

/** What a text says, with `{}` for its values; of a choice, each; of anything else its source, after `= `. */
export function wordings(said: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(said)) return [said.text];
  if (ts.isTemplateExpression(said))
    return [[said.head.text, ...said.templateSpans.map(({ literal }) => literal.text)].join('{}')];
  if (ts.isConditionalExpression(said)) return [...wordings(said.whenTrue), ...wordings(said.whenFalse)];
  if (ts.isBinaryExpression(said)) return [...wordings(said.left), ...wordings(said.right)];
  return [`= ${said.getText().replace(/\s+/g, ' ')}`];
}

export const isWording = (said: string): boolean => !said.startsWith('= ') && said.includes(' ');

export function isText(value: ts.Node): value is ts.StringLiteralLike | ts.TemplateExpression {
  return ts.isStringLiteralLike(value) || ts.isTemplateExpression(value);
}

/** Every text within that has a word and a blank, and so is read by people. @param isClosed see {@link nodes} */
export function sentences(of: ts.Node, isClosed?: (node: ts.Node) => boolean): readonly string[] {
  return nodes(of, isClosed)
    .filter(isText)
    .flatMap(wordings)
    .filter((said) => said.includes(' ') && /[a-z]{2}/i.test(said.replaceAll('{}', '')));
}

/** The texts of every `new …Error(…)` in a file. @param of how the name of the class ends */
export function errorsIn(file: ts.SourceFile, of = 'Error'): readonly string[] {
  return nodes(file).flatMap((node) =>
    ts.isNewExpression(node) && node.expression.getText().endsWith(of) ? sentences(node) : [],
  );
}
