import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { isText, isWording, nodes, sources, wordings } from './sentences.js';
import { TABLES } from './wording-tables.js';

/** Details that come from elsewhere: where their wordings are looked for instead, or why there are none. */
const ELSEWHERE = new Set([
  // Refusals of the rules: the domain is read below.
  '= message',
  '= life.error.message',
  '= term.error',
  '= possible.error',
  '= recusedFromMessage(uscc)',
  // Tables of wordings of the same file: read below by their names.
  '= DETAIL[code]',
  '= DETAIL[checked.error]',
  // Comes with a Chinese text of its own.
  '= told',
  '= english',
  '{}.',
  '{}: {}',
  'On {}: {}.',
  '{}: {}. No document changes that.',
  '"{}" stands twice in one object; keep the one that holds.',
  // The caller of a function in the same file, whose texts are read below.
  '= refusal(rule.permission, actor.role)',
  // Mistakes of a contract and of a notice, each with its own wording.
  "= firstOf(errors, 'content')",
  "= errors.map(({ message }) => message).join(' ')",
]);

/** Constants and functions whose texts become details, or parts of them. */
const NAMED = new Set([
  'DETAIL',
  'IS',
  'message',
  'holder',
  'happened',
  'fault',
  'refusal',
  'ofdFault',
  'faultIn',
  'tooBig',
]);

/** The texts of a table or function that make details. */
function texts(of: ts.Node): readonly string[] {
  return nodes(of).flatMap((node) => {
    const value = ts.isPropertyAssignment(node)
      ? node.initializer
      : ts.isReturnStatement(node)
        ? node.expression
        : undefined;
    return value ? wordings(value).filter(isWording) : [];
  });
}

/** Every detail that `new ProblemError(code, detail)` and, in the rules, `refuse(…, message)` are given. */
function detailsIn(file: ts.SourceFile): readonly string[] {
  return nodes(file).flatMap((node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'ProblemError')
      return wordings(node.arguments?.[1] as ts.Expression);
    if (ts.isCallExpression(node) && /^(refused?|refusal|problem)$/.test(node.expression.getText()))
      return node.arguments.filter(isSentence).flatMap(wordings);
    return [];
  });
}

/** Not the code, and not the name of a status. */
const isSentence = (value: ts.Expression): boolean => isText(value) && / /.test(value.getText());

function tablesIn(file: ts.SourceFile): readonly string[] {
  return nodes(file).flatMap((node) => {
    if (ts.isVariableDeclaration(node) && NAMED.has(node.name.getText()) && node.initializer) {
      const { initializer } = node;
      return ts.isObjectLiteralExpression(initializer) || ts.isAsExpression(initializer)
        ? texts(initializer)
        : wordings(initializer).filter(isWording);
    }
    if (ts.isFunctionDeclaration(node) && NAMED.has(node.name?.text ?? '')) return texts(node);
    return [];
  });
}

const isKnown = (wording: string): boolean =>
  Object.values(TABLES).some((table) => Object.hasOwn(table, wording));

describe('the details of problems', () => {
  const ROOMS = [
    'apps/api/src',
    'libs/domain/src/case',
    'libs/domain/src/commitment',
    'libs/domain/src/dossier',
    'libs/domain/src/permissions',
    'libs/domain/src/privacy',
    'libs/domain/src/registration',
    'libs/domain/src/retention',
    'libs/domain/src/urge',
    'workflows/src',
  ];
  const read = ROOMS.flatMap(sources);

  it('have their Chinese, every wording in the sources', () => {
    const found = read.flatMap((file) => [...detailsIn(file), ...tablesIn(file)]);
    expect(found.length).toBeGreaterThan(130);
    expect([...new Set(found)].filter((one) => !isKnown(one) && !ELSEWHERE.has(one))).toEqual([]);
  });

  it('are read for wordings that nobody uses any more', () => {
    const all = read.map((file) => file.getFullText()).join('\n');
    const unused = Object.keys({ ...TABLES.details, ...TABLES.parts }).filter(
      (wording) =>
        !wording.split('{}').every((part) => all.includes(part.replaceAll("'", "\\'")) || all.includes(part)),
    );
    expect(unused).toEqual([]);
  });
});
