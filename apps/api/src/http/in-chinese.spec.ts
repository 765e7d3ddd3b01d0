import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { z } from 'zod';
import { DETAIL_WORDINGS } from './detail-wordings.js';
import { CONTRACT_WORDINGS, PART_WORDINGS } from './value-wordings.js';
import { inChinese } from './in-chinese.js';
import { problemDocument } from './problem-document.js';
import { ProblemError } from './problem.error.js';
import { checked } from './zod.pipe.js';

const ROOT = join(import.meta.dirname, '../../../..');

/** Details that come from elsewhere: where their wordings are looked for instead, or why there are none. */
const ELSEWHERE = new Set([
  // Refusals of the rules: the domain is read below.
  '= message',
  '= life.error.message',
  '= term.error',
  '= possible.error',
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
const TABLES = new Set([
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

function sources(room: string): readonly ts.SourceFile[] {
  const folder = join(ROOT, room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(spec|factory|fixture)\.ts$/.test(name))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    });
}

function nodes(of: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  of.forEachChild((child) => {
    found.push(child, ...nodes(child));
  });
  return found;
}

/** What a text says, with `{}` for its values; of a choice, each; of anything else its source, after `= `. */
function wordings(said: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(said)) return [said.text];
  if (ts.isTemplateExpression(said))
    return [[said.head.text, ...said.templateSpans.map(({ literal }) => literal.text)].join('{}')];
  if (ts.isConditionalExpression(said)) return [...wordings(said.whenTrue), ...wordings(said.whenFalse)];
  if (ts.isBinaryExpression(said)) return [...wordings(said.left), ...wordings(said.right)];
  return [`= ${said.getText().replace(/\s+/g, ' ')}`];
}

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

const isWording = (said: string): boolean => !said.startsWith('= ') && said.includes(' ');

const isText = (value: ts.Expression): boolean =>
  ts.isStringLiteralLike(value) || ts.isTemplateExpression(value);

/** Every detail that `new ProblemError(code, detail)` and, in the rules, `refuse(…, message)` are given. */
function detailsIn(file: ts.SourceFile): readonly string[] {
  return nodes(file).flatMap((node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'ProblemError')
      return wordings(node.arguments?.[1] as ts.Expression);
    if (ts.isCallExpression(node) && /^(refused?|problem)$/.test(node.expression.getText()))
      return node.arguments.filter(isSentence).flatMap(wordings);
    return [];
  });
}

/** Not the code, and not the name of a status. */
const isSentence = (value: ts.Expression): boolean => isText(value) && / /.test(value.getText());

function tablesIn(file: ts.SourceFile): readonly string[] {
  return nodes(file).flatMap((node) => {
    if (ts.isVariableDeclaration(node) && TABLES.has(node.name.getText()) && node.initializer) {
      const { initializer } = node;
      return ts.isObjectLiteralExpression(initializer) || ts.isAsExpression(initializer)
        ? texts(initializer)
        : wordings(initializer).filter(isWording);
    }
    if (ts.isFunctionDeclaration(node) && TABLES.has(node.name?.text ?? '')) return texts(node);
    return [];
  });
}

const isKnown = (wording: string): boolean =>
  Object.hasOwn(DETAIL_WORDINGS, wording) || Object.hasOwn(PART_WORDINGS, wording);

describe('the details of problems', () => {
  const ROOMS = [
    'apps/api/src',
    'libs/domain/src/case',
    'libs/domain/src/dossier',
    'libs/domain/src/permissions',
    'libs/calendar/src',
  ];
  /** Beside it are wordings of the command that checks packs. */
  const packLife = sources('libs/policy/src/life').filter(({ fileName }) => fileName === 'pack-life.ts');
  const read = [...ROOMS.flatMap(sources), ...packLife];

  it('have their Chinese, every wording in the sources', () => {
    const found = read.flatMap((file) => [...detailsIn(file), ...tablesIn(file)]);
    expect(found.length).toBeGreaterThan(130);
    expect([...new Set(found)].filter((one) => !isKnown(one) && !ELSEWHERE.has(one))).toEqual([]);
  });

  it('are read for wordings that nobody uses any more', () => {
    const all = read.map((file) => file.getFullText()).join('\n');
    const unused = Object.keys({ ...DETAIL_WORDINGS, ...PART_WORDINGS }).filter(
      (wording) =>
        !wording.split('{}').every((part) => all.includes(part.replaceAll("'", "\\'")) || all.includes(part)),
    );
    expect(unused).toEqual([]);
  });

  it('are Chinese whatever their values are', () => {
    for (const [english, chinese] of Object.entries({ ...DETAIL_WORDINGS, ...CONTRACT_WORDINGS })) {
      expect(chinese).toMatch(/\p{Script=Han}/u);
      const values = english.split('{}').length - 1;
      const said = english.split('{}').reduce((text, part, place) => `${text}〈${place}〉${part}`);
      const turned = inChinese(said);
      for (let place = 1; place <= values; place++) expect(turned).toContain(`〈${place}〉`);
      expect(turned).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each([
    [
      'Only the holder may decide; 吴审 holds it since 2026-05-06.',
      '只有承办人可以办理作出决定；吴审自2026-05-06起承办。',
    ],
    ['accept is not possible in under-review.', '案件处于审核中，不能办理受理。'],
    ['decide is for: holder, unit-leader.', '作出决定由以下人员办理：承办人、承办单位负责人。'],
    [
      'The case has changed since version 3: case-claimed by 孙洁 at 2026-05-06T02:00:00.000Z.',
      '案件在版本3之后已变更：孙洁于2026-05-06T02:00:00.000Z认领案件。',
    ],
    [
      'Neither verified nor waived at version 3 of the record: fine (open), correction (evidenced).',
      '记录版本3中尚未核实或者免除的义务：缴纳罚款（未履行）、改正违法行为（已提交凭证）。',
    ],
    ['The file cannot be used: it is encrypted.', '文件不可用：已加密。'],
    ['A wording of tomorrow.', 'A wording of tomorrow.'],
  ])('turn %s', (english, chinese) => {
    expect(inChinese(english)).toBe(chinese);
  });

  it('leave a text as it is that somebody sends to make us search long', () => {
    const hostile = `The file cannot be used: ${'a by b at '.repeat(50_000)}`;
    expect(inChinese(hostile)).toBe(hostile);
  });
});

describe('what a contract says of a request', () => {
  const body = z.strictObject({ name: z.string().max(3), code: z.string().regex(/^a$/, 'is not a code') });

  function problem(value: unknown): ProblemError {
    try {
      checked(body, value);
    } catch (error) {
      if (error instanceof ProblemError) return error;
    }
    throw new Error('It was taken.');
  }

  it('is told in Chinese, and in English to who asks for it', () => {
    const error = problem({ name: '青禾食品', code: 'b' });
    const [zh, en] = (['zh', 'en'] as const).map((language) => problemDocument(error, 'r', language));
    expect(zh?.errors).toEqual([
      { path: 'name', message: expect.stringMatching(/\p{Script=Han}/u) },
      { path: 'code', message: '不是有效的代码' },
    ]);
    expect(zh?.detail).toMatch(/^name: .*\p{Script=Han}/u);
    expect(en?.errors?.[1]).toEqual({ path: 'code', message: 'is not a code' });
    expect(en?.detail).not.toMatch(/\p{Script=Han}/u);
  });

  it('has Chinese for every wording of the contracts', () => {
    const said = sources('libs/contracts/src').flatMap((file) =>
      nodes(file).flatMap((node) =>
        ts.isCallExpression(node) && /\.(refine|regex)$/.test(node.expression.getText())
          ? node.arguments
              .slice(1)
              .flatMap((told) => (ts.isObjectLiteralExpression(told) ? texts(told) : wordings(told)))
          : [],
      ),
    );
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((one) => !Object.hasOwn(CONTRACT_WORDINGS, one))).toEqual([]);
  });
});
