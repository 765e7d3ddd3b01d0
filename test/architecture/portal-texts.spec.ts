import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { repositoryRoot } from '../harness/repository-root.js';

const sources = join(repositoryRoot(), 'apps', 'portal', 'src');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
const source = (name: string): string => readFileSync(join(sources, name), 'utf8');
const pages = files.filter((name) => !/\.(texts|spec)\.tsx?$/.test(name));

/** Names of the languages in themselves, and what is signed to a Chinese office whatever the page is in. */
const AS_IT_IS = ['中文', 'English', '（', '）', '、'];
const SIGNED = ['features/applications/CommitmentStep.tsx'];

const HAN = /\p{Script=Han}/u;
const LETTERS = /\p{L}{2,}/u;

/** What a page would show as it stands: text between tags, and Chinese in any literal. */
function untranslated(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTERS.test(node.text)) found.push(node.text.trim());
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && HAN.test(node.text))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX));
  return found.filter((one) => !AS_IT_IS.includes(one)).map((one) => `${name}: ${one}`);
}

/** `room` → its keys, as they stand in the files of texts. */
const keys = files
  .filter((name) => name.endsWith('.texts.ts'))
  .flatMap((name) =>
    [...source(name).matchAll(/^ {2}'?([\w-]+)'?: \[/gm)].map(([, key = '']) => ({ name, key })),
  );
const code = pages.map(source).join('\n');

/** Begins of keys that are put together, as in `state_${state}`. */
const begins = [...code.matchAll(/say\(\s*`([\w]+_)\$\{/g)].map(([, begin = '']) => begin);

describe('the texts of the portal', () => {
  it('are translated: no page has words of its own', () => {
    const words = pages
      .filter((name) => !SIGNED.includes(name))
      .flatMap((name) => untranslated(name, source(name)));
    expect(words).toEqual([]);
  });

  it('would be found missing', () => {
    expect(untranslated('a.tsx', 'export const A = () => <p title="x">Save it</p>;')).toEqual([
      'a.tsx: Save it',
    ]);
    expect(untranslated('a.tsx', 'export const a = `${b}保存`;')).toHaveLength(1);
  });

  it('are all said somewhere', () => {
    expect(keys.length).toBeGreaterThan(100);
    const idle = keys.filter(
      ({ key }) => !code.includes(`'${key}'`) && !begins.some((begin) => key.startsWith(begin)),
    );
    expect(idle).toEqual([]);
  });
});
